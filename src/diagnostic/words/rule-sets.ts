import type { Words } from './language.ts'

export type RuleSetProblemCode =
  | 'too-large'
  | 'not-json'
  | 'unknown-key'
  | 'repeated-key'
  | 'unknown-code'
  | 'missing'
  | 'wrong-value'

/** What is said of a file of rules that cannot be used. */
export const RULE_SET_WORDS: Readonly<Record<RuleSetProblemCode, Words>> = {
  'too-large': { zh: '超过 {limit} 个字符', en: 'longer than {limit} characters' },
  'not-json': { zh: '不是 JSON：{reason}', en: 'not JSON: {reason}' },
  'unknown-key': { zh: '{at}：没有“{given}”这个键，可用的有 {known}', en: '{at}: no key “{given}”; there are {known}' },
  'repeated-key': {
    zh: '{at}：“{given}”这个键出现了不止一次',
    en: '{at}: the key “{given}” stands there more than once',
  },
  'unknown-code': {
    zh: '{at}：没有“{given}”这条规则，全部规则见 docs/codes.md',
    en: '{at}: no rule “{given}”; docs/codes.md lists them',
  },
  missing: { zh: '{at}：缺少，应为{expected}', en: '{at}: missing, should be {expected}' },
  'wrong-value': { zh: '{at}：应为{expected}', en: '{at}: should be {expected}' },
}

export type RuleSetValue =
  | 'set'
  | 'codes'
  | 'code'
  | 'severities'
  | 'severity'
  | 'waivers'
  | 'waiver'
  | 'report'
  | 'text'

/** What a value of a file of rules has to be. */
export const RULE_SET_VALUES: Readonly<Record<RuleSetValue, Words>> = {
  set: { zh: '一个对象', en: 'an object' },
  codes: { zh: '规则代码的列表', en: 'a list of rule codes' },
  code: { zh: '一个规则代码', en: 'a rule code' },
  severities: { zh: '从规则代码到级别的对象', en: 'an object from rule codes to severities' },
  severity: { zh: 'error、warning 或 info', en: 'error, warning or info' },
  waivers: { zh: '豁免的列表', en: 'a list of waivers' },
  waiver: { zh: '一个有 code、report、reason 的对象', en: 'an object with code, report and reason' },
  report: {
    zh: 'report_id（16 位十六进制数）或完整的 sha256（64 位）',
    en: 'a report_id (16 hex digits) or a whole sha256 (64)',
  },
  text: { zh: '一段不空、不超过 1000 字的文字', en: 'a text of 1 to 1000 characters' },
}
