import { createHash } from 'node:crypto'
import { PAGE_WORDS } from '../../diagnostic/words/compare.ts'
import type { Language } from '../../diagnostic/words/language.ts'
import type { Comparison } from '../../panel/comparison.ts'
import { clientScripts, type PageScripts } from './client-scripts.ts'
import { pageData } from './page-data.ts'
import { PAGE_STYLE } from './page-style.ts'

export interface PageOptions {
  /** That the page opens in; it has both. */
  readonly language: Language
  /** Those of the package where absent. */
  readonly scripts?: PageScripts
}

/**
 * A comparison as one HTML page that needs nothing else and asks nothing of the network: its policy allows its own style and the
 * one script whose hash it names. All that comes from documents is in a block of JSON, from which the script makes text, never markup.
 */
export function comparePage(comparison: Comparison, { language, scripts = clientScripts() }: PageOptions): string {
  const script = scriptText(scripts)
  const hash = createHash('sha256').update(script).digest('base64')
  const policy = [
    `default-src 'none'`,
    `style-src 'unsafe-inline'`,
    `script-src 'sha256-${hash}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const data = pageData(comparison, language)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(PAGE_WORDS.title[language])}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
${BODY}
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

/** Text as HTML, inside an element or an attribute in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, mark => `&#${mark.charCodeAt(0)};`)
}

/** Data as JSON that cannot end the element it stands in. */
export function embedded(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** What would end or open a script element is spelt so that it does not, and means the same inside texts of a script. */
function scriptText({ libraries, client }: PageScripts): string {
  const text = `${libraries}\n(() => {\n'use strict'\n${client}\n})()\n`
  return text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

const noScript = (['zh', 'en'] as const).map(language => escaped(PAGE_WORDS.noScript[language])).join(' ')

/** Elements that the script fills. `data-word` names the words in them. */
const BODY = `<a class="skip" href="#table" data-word="skip"></a>
<header>
<div class="top"><h1 data-word="title"></h1><div class="languages" role="group" data-label="language"><button type="button" data-language="zh" lang="zh">中文</button><button type="button" data-language="en" lang="en">English</button></div></div>
<p id="lead"></p>
<div id="warnings" class="mark"></div>
<form id="filters">
<label><span data-word="indicator"></span><select id="indicator"></select></label>
<label><span data-word="search"></span><input id="search" type="search" autocomplete="off" spellcheck="false"></label>
<label><span data-word="level"></span><select id="level"></select></label>
<label><span data-word="province"></span><select id="province"></select></label>
<fieldset><legend data-word="only"></legend><label><input id="only-findings" type="checkbox"><span data-word="withFindings"></span></label><label><input id="only-gaps" type="checkbox"><span data-word="withGaps"></span></label></fieldset>
</form>
<p id="note" class="quiet"></p>
</header>
<noscript><p>${noScript}</p></noscript>
<main>
<section aria-labelledby="overview-title"><h2 id="overview-title" data-word="overview"></h2><ul id="legend"></ul>
<div id="overview"><div id="strips"><canvas id="map" role="application" tabindex="0" aria-describedby="overview-help"></canvas><div id="cursor" hidden></div></div><div id="tip" role="status" hidden></div></div>
<p id="overview-help" class="quiet"></p></section>
<section aria-labelledby="table-title" id="table"><h2 id="table-title" data-word="table"></h2><p class="quiet" data-word="tableHelp"></p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="table-title"><table><caption></caption><thead></thead><tbody></tbody></table></div>
<nav id="pages"><button type="button" id="previous" data-word="previous"></button><span id="shown" role="status"></span><button type="button" id="next" data-word="next"></button></nav></section>
<section aria-labelledby="multiples-title"><h2 id="multiples-title" data-word="multiples"></h2><p class="quiet" data-word="multiplesHelp"></p><div id="multiples"></div><p id="multiples-left" class="quiet"></p></section>
<section aria-labelledby="findings-title"><h2 id="findings-title" data-word="findings"></h2><p class="quiet" data-word="findingsHelp"></p><p id="findings-left" class="quiet"></p><ol id="findings" class="list"></ol></section>
<section aria-labelledby="undecided-title"><h2 id="undecided-title" data-word="undecided"></h2><p class="quiet" data-word="undecidedHelp"></p><p id="undecided-left" class="quiet"></p><ol id="undecided" class="list"></ol></section>
</main>
<footer><p id="made" class="quiet"></p></footer>
<dialog id="source" aria-labelledby="source-title"><div class="top"><h2 id="source-title"></h2><button type="button" id="close" data-word="close"></button></div><dl></dl></dialog>`
