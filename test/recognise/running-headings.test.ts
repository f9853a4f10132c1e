import { describe, expect, it } from 'vitest'
import { isTextPlace } from '../../src/diagnostic/place.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { recoverTables } from '../../src/recognise/lost-tables/recover-tables.ts'
import { recogniseSections } from '../../src/recognise/report-sections.ts'

/** The sections as `ordinal title: text [part: text, …]`; every block's place holds its text. */
function read(text: string): string[] {
  const { document } = recoverTables(readText(text).document)
  for (const block of document.blocks) {
    if (block.type !== 'paragraph' || !isTextPlace(block.place)) continue
    expect(text.slice(block.place.start, block.place.end)).toBe(block.text)
  }
  return recogniseSections(document).map(section => {
    const parts = section.subsections.map(part => `${part.title}: ${part.text}`)
    return `${section.ordinal} ${section.title}: ${section.text}${parts.length > 0 ? ` [${parts.join(' | ')}]` : ''}`
  })
}

const REST = '二、主动公开政府信息情况见附件。三、收到和处理政府信息公开申请情况见附件。'

describe('headings inside a line', () => {
  it('begin sections and their parts', () => {
    expect(
      read(
        `霁岭县概要。一、总体情况2022年，渡口照常。（一）基本情况今年，我县修桥两座。（二）主要做法。先修路。${REST}六、其他需要报告的事项 无。`,
      ),
    ).toEqual([
      '一 总体情况: 2022年，渡口照常。 [基本情况: 今年，我县修桥两座。 | 主要做法: 先修路。]',
      '二 主动公开政府信息情况: 见附件。',
      '三 收到和处理政府信息公开申请情况: 见附件。',
      '六 其他需要报告的事项: 无。',
    ])
  })

  it('are none in a preamble that lists the titles', () => {
    expect(
      read(
        `本报告包括一、总体情况，二、主动公开政府信息情况，三、收到和处理政府信息公开申请情况等部分。一、总体情况渡口照常。${REST}`,
      ),
    ).toEqual([
      '一 总体情况: 渡口照常。',
      '二 主动公开政府信息情况: 见附件。',
      '三 收到和处理政府信息公开申请情况: 见附件。',
    ])
  })

  it('are known with a letter lost', () => {
    expect(read(`一、总体情况渡口照常。${REST}五、存在的主要问及改进情况路窄。`).at(-1)).toBe(
      '五 存在的主要问及改进情况: 路窄。',
    )
  })

  it('are not the rows of a table', () => {
    const table =
      '一、本年新收政府信息公开申请数量3000003二、上年结转政府信息公开申请数量0000000（七）总计3000003四、结转下年度继续办理0000000'
    expect(
      read(`一、总体情况渡口照常。${REST.replace('见附件。三', '。三').replace('情况见附件。', `情况${table}`)}`),
    ).toHaveLength(3)
  })

  it('do not tear the parts of a sentence that name an article’s items', () => {
    expect(read(`一、总体情况依照第二十条第（一）项与第（二）项办理。${REST}`)[0]).toBe(
      '一 总体情况: 依照第二十条第（一）项与第（二）项办理。',
    )
  })
})

describe('a document without lost tables', () => {
  it('comes back as it is', () => {
    const text =
      '一、总体情况\n渡口照常。\n二、主动公开政府信息情况\n规章 | 0 | 0 | 0 |\n行政许可 | 5 |\n三、其他\n无。'
    const { document } = readText(text)
    const recovered = recoverTables(document)
    expect(recovered.document).toEqual(document)
    expect(recovered.columns.size).toBe(0)
    expect(recovered.glued.rows).toEqual([])
  })
})
