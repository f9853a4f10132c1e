import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/document/fold.ts'
import { withoutRadicals } from '../../src/document/radicals.ts'
import { parseReport } from '../../src/parse.ts'

describe('radicals', () => {
  it('are read as the characters that are drawn so, of both blocks', () => {
    const printed = '⾃然⼈、⼯作、⺠⽣、⾏政、⻓期、⻔户、⻋辆、农⼾、⻅、⻚、⻛⻩⻰⾯'
    expect(withoutRadicals(printed)).toBe('自然人、工作、民生、行政、长期、门户、车辆、农户、见、页、风黄龙面')
    expect(fold(printed)).toBe(fold('自然人、工作、民生、行政、长期、门户、车辆、农户、见、页、风黄龙面'))
  })

  it('leave the length of a text as it was', () => {
    const all = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, at) => String.fromCharCode(0x2e80 + at)).join('')
    expect(withoutRadicals(all)).toHaveLength(all.length)
    expect(withoutRadicals('甲1，a')).toBe('甲1，a')
  })

  it.each(['cangtang-finance-2020', 'weihu-district-2021', 'qinghe-district-2022'])(
    'change nothing of what is read of a dump that was made from a PDF: %s',
    async name => {
      const plain = readFileSync(new URL(`../../corpus/reports/${name}/source.txt`, import.meta.url), 'utf8')
      const radicals = '自⾃人⼈工⼯行⾏民⺠见⻅长⻓一⼀二⼆大⼤日⽇月⽉文⽂方⽅用⽤生⽣门⻔页⻚'
      const copied = plain.replace(/[自人工行民见长一二大日月文方用生门页]/g, letter =>
        radicals.charAt(radicals.indexOf(letter) + 1),
      )
      expect(copied).toContain('⾏政')
      const [one, other] = [await parseReport(plain), await parseReport(copied)]
      expect(other.report).toEqual(one.report)
      expect(other.evidence).toEqual(one.evidence)
      expect(other.diagnostics).toEqual(one.diagnostics)
    },
  )
})
