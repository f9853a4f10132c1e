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
  /** False where codes were taken for characters though nothing says that they are. */
  readonly legible: boolean
}

export interface Fonts {
  get(name: string): FontFacts
}

/** A font as the engine hands it over. */
export interface EngineFont {
  readonly vertical?: boolean
  readonly fontMatrix?: readonly number[]
  readonly composite?: boolean
}

const FEW = 5
const COMMON = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef\u0020-\u007e\u2010-\u2026]/
const CHINESE = /[\u4e00-\u9fff]/

export function fontsOf(
  fontNamed: (name: string) => EngineFont | null,
  used: ReadonlyMap<string, readonly Glyph[]>,
): Fonts {
  const facts = new Map<string, FontFacts>()
  return {
    get(name) {
      const known = facts.get(name)
      if (known !== undefined) return known
      const font = fontNamed(name)
      const unit = Math.abs(font?.fontMatrix?.[0] ?? 0.001)
      const legible = font?.composite !== true || areCharacters(used.get(name) ?? [])
      const found = { vertical: font?.vertical === true, unit: Number.isFinite(unit) ? unit : 0.001, legible }
      facts.set(name, found)
      return found
    },
  }
}

/**
 * A composite font without a Unicode map gives the numbers of its letters for characters. Where every code equals its
 * character, that is so, unless the characters make plain Chinese: then the font is one whose codes are characters.
 */
function areCharacters(glyphs: readonly Glyph[]): boolean {
  const same = glyphs.every(({ unicode, originalCharCode }) => unicode.codePointAt(0) === originalCharCode)
  if (!same || glyphs.length === 0) return true
  const chinese = glyphs.filter(({ unicode }) => CHINESE.test(unicode)).length
  return chinese >= FEW && glyphs.every(({ unicode }) => COMMON.test(unicode))
}
