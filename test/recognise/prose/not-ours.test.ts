import { describe, expect, it } from 'vitest'
import { readText } from '../../../src/read/text/read-text.ts'
import { recogniseProse } from '../../../src/recognise/prose/prose-figures.ts'

const read = (text: string) =>
  recogniseProse(readText(text).document, 2022).figures.map(({ concept, value, scope }) => [concept, value, scope])

/** Sentences from which a wrong figure was once taken, with all that may be taken from them. */
const NOTHING: readonly (readonly [why: string, sentence: string])[] = [
  ['a part of those handled', '收到群众关切后超期答复1件，延期答复3件，提前办结15件。'],
  ['the way of the reply', '以电子邮件形式答复20件，邮寄答复3件，电话答复320次。'],
  ['some bodies only', '部分单位未收到政府信息公开申请。'],
  ['three bodies only', '3家单位无行政复议、行政诉讼。'],
  ['a condition', '如未收到申请，应填写0。'],
  ['not all is not none', '未全部公开。'],
  ['no complaints', '政府信息公开申请零投诉。'],
  ['a subject', '收到征地拆迁的政府信息公开申请12件。'],
  ['parts of a subject', '收到涉及征地的申请12件，其中予以公开8件，不予公开4件。'],
  ['kinds of documents', '制发公文350件，主动公开120件，依申请公开30件，不予公开200件。'],
  ['another mailbox', '领导信箱收到320件，办结318件。'],
  ['applications for permits', '受理许可申请350件，办结340件。'],
  ['changes, respectively', '行政复议、行政诉讼分别同比增加2件、3件。'],
  ['a refusal', '不予行政许可决定12件。'],
  ['charges waived', '免收信息处理费1200元，减免行政事业性收费320万元。'],
  ['not accepted', '不予受理2件，不属于政府信息公开申请5件。'],
  ['courts', '区法院全年受理行政诉讼案件35件。'],
  ['a vague number', '收到政府信息公开申请数十件。'],
  ['a spot check', '抽查依申请公开答复12件。'],
  ['a plan', '计划主动公开政府信息500条。'],
  ['next year', '2023年将主动公开政府信息2000条。'],
  ['a subject of items', '其中主动公开行政许可信息320条、行政处罚信息45条。'],
  ['made public, not made', '公示行政处罚决定45件。'],
  ['the whole country', '全国收到政府信息公开申请50万件。'],
  ['two ways, one not known in full', '在乡公告栏和县网站公开各类信息71条。'],
  ['a total grown', '收到申请从18件增至23件。'],
]

describe('a number of others gives no figure', () => {
  it.each(NOTHING)('%s: %s', (_, sentence) => {
    expect(read(sentence)).toEqual([])
  })
})

type Said = readonly (readonly [concept: string, value: number | null, scope: string])[]
const A = 'applications'
const received = (value: number, scope = 'thisYear') => [`${A}.received`, value, scope] as const

const ONLY: readonly (readonly [why: string, sentence: string, figures: Said])[] = [
  ['the way of the reply', '收到申请23件，均通过邮寄方式答复。', [received(23)]],
  ['all but two', '收到申请23件，除2件外均予以公开。', [received(23)]],
  ['one body of the district', '全区收到申请68件，其中区住建局收到申请12件。', [received(68)]],
  ['three years', '近三年来收到申请123件。', [received(123, 'cumulative')]],
  ['five years', '2018—2022年收到申请123件。', [received(123, 'cumulative')]],
  ['two years, in order', '2021年、2022年收到申请18件、23件。', [received(18, 'lastYear'), received(23)]],
  ['one month', '12月份收到申请2件。', [received(2, 'partOfYear')]],
  ['charged as one of three', '信息处理费0元，复制费12元。', [['informationProcessingFee', 0, 'thisYear']]],
  [
    'all of one kind of case',
    '行政复议2件，行政诉讼3件，其中行政诉讼均胜诉。',
    [
      ['reconsideration', 2, 'thisYear'],
      ['litigation', 3, 'thisYear'],
      ['litigation.upheld', 3, 'thisYear'],
    ],
  ],
  ['a case carried in', '行政诉讼3件（其中1件为上年结转）。', [['litigation', 3, 'thisYear']]],
  [
    'the rest of a group',
    '无法提供19件，其中本机关不掌握17件、其他2件。',
    [
      [`${A}.outcomes.unableToProvide`, 19, 'thisYear'],
      [`${A}.outcomes.unableToProvide.notHeld`, 17, 'thisYear'],
    ],
  ],
  [
    'outcomes of some',
    '收到申请23件，其中网上申请12件，其中予以公开8件，不予公开3件。',
    [received(23), [`${A}.received.online`, 12, 'thisYear']],
  ],
  [
    'days of work',
    '收到申请4件，都是自然人提出，全部在二十个工作日内答复，其中予以公开2件。',
    [received(4), [`${A}.received.naturalPerson`, 4, 'thisYear'], [`${A}.outcomes.granted`, 2, 'thisYear']],
  ],
  [
    'so many of something',
    '收到申请4件，均由自然人提出，20个。',
    [received(4), [`${A}.received.naturalPerson`, 4, 'thisYear']],
  ],
  ['not handled yet', '收到申请56件，除3件仍在办理外，其余53件均已答复。', [received(56)]],
  [
    'the rest, named behind',
    '办结申请48件，其中予以公开21件，其余27件无法提供。',
    [
      [`${A}.handled`, 48, 'thisYear'],
      [`${A}.outcomes.granted`, 21, 'thisYear'],
      [`${A}.outcomes.unableToProvide`, 27, 'thisYear'],
    ],
  ],
  [
    'the rest, for several reasons',
    '收到申请48件，予以公开21件，其余21件因信息不存在等原因无法提供。',
    [received(48), [`${A}.outcomes.granted`, 21, 'thisYear']],
  ],
  ['torn by a full-width comma', '收到申请1，672件。', [[`${A}.received`, null, 'thisYear']]],
  ['torn by a comma', '收到申请1,25件。', [[`${A}.received`, null, 'thisYear']]],
  ['a fraction of a thing', '收到申请5.5件。', [[`${A}.received`, null, 'thisYear']]],
  ['compared with last year', '与上年相比，收到申请23件。', [received(23)]],
]

describe('only what is ours is taken', () => {
  it.each(ONLY)('%s: %s', (_, sentence, figures) => {
    expect(read(sentence)).toEqual(figures)
  })
})

describe('a great deal of text', () => {
  const seconds = (text: string) => {
    const start = performance.now()
    recogniseProse(readText(text).document, 2022)
    return (performance.now() - start) / 1000
  }
  it.each([
    ['digits with blanks', '1 '],
    ['digits with commas', '1,'],
    ['digits', '1'],
    ['未', '未'],
    ['分别', '分别'],
    ['open brackets', '（3件'],
    ['figures', '收到申请3件，'],
    ['shares', '占3%，'],
    ['lists', '3件、'],
    ['blanks', '收到 申请 三 件 , '],
  ])('of %s takes bounded time', (_, unit) => {
    // Seconds are a ceiling here, not a measure: what was quadratic took minutes.
    expect(seconds(unit.repeat(Math.ceil(200_000 / unit.length)))).toBeLessThan(20)
  })
})
