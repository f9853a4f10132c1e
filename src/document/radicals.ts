/**
 * Letters of the radical blocks (⼈ U+2F08, ⺠ U+2EA0) that are drawn as a character of the language is (人, 民). A font has one
 * glyph for both, so programs that print PDF write either, and what is copied from such a PDF has them too.
 */

/** The radicals that NFKC leaves alone, each before the character that fonts of simplified Chinese draw with the same glyph; ⼾ NFKC makes 戶. */
const PAIRS = [
  ...(
    '⺂乛⺃乚⺅亻⺉刂⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓⺲罒⺹耂⺺肀' +
    '⺾艹⺿艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨' +
    '⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'
  ).matchAll(/(.)(.)/gu),
].map(([, radical = '', character = '']) => [radical, character] as const)

const CHARACTERS: ReadonlyMap<string, string> = new Map(PAIRS)

const RADICAL = /[\u2e80-\u2fdf]/g

/** The text with characters for radicals: equal in length, letter for letter. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, radical => CHARACTERS.get(radical) ?? radical.normalize('NFKC'))
}
