/** Names of letters, as encodings use them (Adobe Glyph List). Only those are here that figures can be confused with. */

const NAMES =
  'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum underscore grave a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde'

const ASCII: ReadonlyMap<string, string> = new Map(
  NAMES.split(' ').map((name, index) => [name, String.fromCharCode(0x20 + index)]),
)

/** The character that a name stands for; undefined where the name says none, or one beyond ASCII. */
export function asciiOf(name: string): string | undefined {
  const code = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(name)?.[1]
  return code === undefined ? ASCII.get(name) : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ffff))
}

/** A name such as `g50` or `C32` that a character was guessed from by its number. */
export function isNumbered(name: string, unicode: string): boolean {
  const digits = /^[A-Za-z]{1,5}_?([0-9a-fA-F]{1,6})$/.exec(name)?.[1]
  const code = unicode.codePointAt(0)
  return digits !== undefined && (Number.parseInt(digits, 16) === code || Number(digits) === code)
}
