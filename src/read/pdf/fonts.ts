import type { FontDictionaries, StatedFont } from './font-dictionaries.ts'
import { asciiOf, isNumbered } from './glyph-names.ts'

/** What is known of the fonts of a page: how they are set, and whether their codes mean anything. */

/** A letter as the engine hands it over. */
export interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode?: number
  readonly vmetric?: readonly number[] | null
}

export interface FontFacts {
  /** Set from the top down. */
  readonly vertical: boolean
  /** The unit of widths, in sizes. */
  readonly unit: number
  /** The engine could make nothing of it: what is set in it has no letters at all. */
  readonly broken: boolean
  /** False where a code was taken for a character though nothing says that it is. */
  isKnown(glyph: Glyph): boolean
}

export interface Fonts {
  get(name: string): FontFacts
}

/** A font as the engine hands it over. */
export interface EngineFont {
  readonly name?: string
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly composite?: boolean
  readonly isType3Font?: boolean
  readonly isSymbolicFont?: boolean
  /** It was not embedded, or its program is hidden. */
  readonly missingFile?: boolean
  readonly differences?: ReadonlyMap<number, string>
  readonly defaultEncoding?: readonly string[]
  /** Of a font without its program: the codes that the engine has characters for, from a map, from names, or by guess. */
  readonly toFontChar?: ReadonlyMap<number, number>
}

export function fontsOf(
  fontNamed: (name: string) => EngineFont | null,
  used: ReadonlyMap<string, readonly Glyph[]>,
  dictionaries: FontDictionaries,
): Fonts {
  const facts = new Map<string, FontFacts>()
  return {
    get(name) {
      const known = facts.get(name)
      if (known !== undefined) return known
      const found = factsOf(fontNamed(name), used.get(name) ?? [], dictionaries)
      facts.set(name, found)
      return found
    },
  }
}

function factsOf(font: EngineFont | null, used: readonly Glyph[], dictionaries: FontDictionaries): FontFacts {
  const unit = Math.abs(font?.fontMatrix?.[0] ?? 0.001)
  const base = { vertical: font?.vertical === true, unit: Number.isFinite(unit) ? unit : 0.001 }
  if (font === null || font.defaultEncoding === undefined) return { ...base, broken: true, isKnown: () => false }
  const stated = dictionaries.get(font.name ?? '')
  const named = (glyph: Glyph) => isNamed(glyph, font, stated)
  return { ...base, broken: false, isKnown: font.composite === true ? compositeTest(font, used, stated) : named }
}

const raw = (code: number) => String.fromCharCode(code)

/** A code of a composite font is the number of a letter and means nothing unless a map says what. */
function compositeTest(font: EngineFont, used: readonly Glyph[], { mapped }: StatedFont): FontFacts['isKnown'] {
  if (areCharacters(used)) return () => true
  const { toFontChar = new Map<number, number>(), missingFile, name = '' } = font
  const differs = ({ unicode, originalCharCode: code = -1 }: Glyph) => unicode !== raw(code)
  if (missingFile !== true || OTHER.test(name)) return glyph => differs(glyph) || (mapped && missingFile === true)
  if (isIdentity(toFontChar) && (!mapped || toFontChar.size > MOST_LETTERS)) return () => false
  const byGuess = USUAL.every((character, index) => toFontChar.get(index + FIRST_USUAL) === character)
  return ({ originalCharCode: code = -1 }) => toFontChar.has(code) && (mapped || !byGuess)
}

/** Of these the engine does not tell its characters. */
const OTHER = /Symbol|Dingbats/i

/** Fonts of some names are given the characters that letters of their numbers usually are: from 3 on a blank, `!`, `"` and so on. */
const FIRST_USUAL = 3
const USUAL = Array.from({ length: 26 }, (_, index) => 0x20 + index)

/** No font of a report has as many; the map of all numbers has. */
const MOST_LETTERS = 60_000

/** Every number for its own character, and none left out: so it is where there is no map. */
function isIdentity(map: ReadonlyMap<number, number>): boolean {
  let last: number | null = null
  for (const [code, character] of map) {
    if (code !== character || (last !== null && code !== last + 1)) return false
    last = code
  }
  return true
}

/** A code of a simple font means what its encoding names, or what its Unicode map says; else it was taken as it is. */
function isNamed({ unicode, originalCharCode: code = -1 }: Glyph, font: EngineFont, stated: StatedFont): boolean {
  const name = font.differences?.get(code)
  if (name !== undefined) {
    if (asciiOf(name) === unicode) return true
    return (unicode !== raw(code) && !isNumbered(name, unicode)) || inMap(code, font, stated)
  }
  const usual = asciiOf(font.defaultEncoding?.[code] ?? '')
  if (unicode !== raw(code) && unicode !== usual) return true
  return isEncoded(font, stated) || inMap(code, font, stated)
}

/** A subset may have its letters at any code; so may a font that says it is no Latin one. Others are laid out as is usual. */
function isEncoded({ name = '', isType3Font, isSymbolicFont }: EngineFont, { encoded }: StatedFont): boolean {
  if (encoded) return true
  return isType3Font !== true && isSymbolicFont !== true && !/^[A-Z]{6}\+/.test(name)
}

function inMap(code: number, { toFontChar, isType3Font, missingFile }: EngineFont, { mapped }: StatedFont): boolean {
  return mapped && (isType3Font === true || missingFile !== true || toFontChar?.has(code) === true)
}

const FEW = 5
const PLAIN = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u0020-\u007e\u2010-\u2026]/
/** Letters that no page of a report is without, and that numbers of letters hit by no chance. */
const COMMON = /[的年政府信息公开是和有为不一]/

/**
 * A composite font without a Unicode map gives the numbers of its letters for characters. Where they all make plain Chinese,
 * the font is one whose codes are characters.
 */
function areCharacters(glyphs: readonly Glyph[]): boolean {
  if (!glyphs.every(({ unicode, originalCharCode }) => unicode.codePointAt(0) === originalCharCode)) return false
  const common = new Set(glyphs.filter(({ unicode }) => COMMON.test(unicode)).map(({ unicode }) => unicode)).size
  return common >= FEW && glyphs.every(({ unicode }) => PLAIN.test(unicode))
}
