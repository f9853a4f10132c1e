/** Text of a source may hold escape sequences, bidi overrides and line separators: shown as marks, never obeyed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Makes untrusted text safe to show on one line, of a terminal or a page. */
export function printable(text: string): string {
  return text.replace(UNSAFE, mark => (mark === '\t' ? ' ' : `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`))
}
