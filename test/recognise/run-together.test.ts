import { describe, expect, it } from 'vitest'
import { isTextPlace } from '../../src/diagnostic/place.ts'
import { readText } from '../../src/read/text/read-text.ts'
import { recogniseTables } from '../../src/recognise/form-tables.ts'
import { gluedRows } from '../../src/recognise/run-together.ts'

/** Each row's stretch by its key; readings that are possible too behind a stroke. Every place holds its stretch. */
function rowsOf(text: string): Record<string, string> {
  const { rows } = gluedRows(readText(text).document)
  return Object.fromEntries(
    rows.map(({ line, raw, place, alternatives = [] }) => {
      if (!isTextPlace(place)) throw new Error('a text has text places')
      expect(text.slice(place.start, place.end)).toBe(raw)
      return [line.key.split('/').at(-1) as string, [raw, ...alternatives].join(' / ')]
    }),
  )
}

const rowOf = (text: string, key: string) => rowsOf(text)[key]

const codesOf = (text: string) => gluedRows(readText(text).document).diagnostics.map(({ code }) => code)

const HEAD =
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他'
const RECEIVED = '一、本年新收政府信息公开申请数量310001032二、上年结转政府信息公开申请数量0000000'
const GRANTED = `${RECEIVED}三、本年度办理结果（一）予以公开9000009（二）部分公开（区分处理的，只计这一情形，不计其他情形）40100005`
const DENIED = (rows: string) =>
  `${HEAD}${GRANTED}（三）不予公开${rows}（七）总计310001032四、结转下年度继续办理0000000`

describe('rows that ran together', () => {
  it('are found in one line, each with what stood behind its label', () => {
    const text = `编者按全文如下。三、收到和处理政府信息公开申请情况${DENIED('1.属于国家秘密00000002.其他法律行政法规禁止公开20000024.保护第三方合法权益0000000')}四、政府信息公开行政复议、行政诉讼情况`
    expect(rowsOf(text)).toEqual({
      received: '310001032',
      carriedIn: '0000000',
      granted: '9000009',
      grantedInPart: '40100005',
      stateSecrets: '0000000',
      forbiddenByLaw: '2000002',
      thirdPartyRights: '0000000',
      total: '310001032',
      carriedOver: '0000000',
    })
  })

  it('are found where blanks, line breaks and a page number stand among them', () => {
    const text = `${HEAD}\n一、本年新收政府信息公开 申请数量31 0 0010 32 \n二、上年结转政府信息\n公开申请数量\n0000000\n- 7 -\n三、本年度办理结果（一）予以公开9000009\n（七）总计 31 0001032\n四、结转下年度继续办理：0000000\n`
    expect(rowsOf(text)).toEqual({
      received: '31 0 0010 32',
      carriedIn: '0000000',
      granted: '9000009',
      total: '31 0001032',
      carriedOver: '0000000',
    })
  })

  it('are none of a sentence’s that lists what became of the applications', () => {
    for (const text of [
      '全年办结150件,其中:予以公开49件,部分公开17件,不予公开6件,属于国家秘密2件,重复申请3件,信访举报投诉类申请1件,其他处理2件,结转下年度继续办理1件。信息内容申请数量处理决定数量',
      '我县行政许可2293件，行政处罚1282件，行政强制42件，行政事业性收费310万元。信息内容、处理决定数量、收费金额见附件。',
    ]) {
      expect(rowsOf(text)).toEqual({})
    }
  })
})

describe('the ordinal of the next label', () => {
  const between = (next: string) => rowOf(DENIED(`1.属于国家秘密0000000${next}0000000`), 'stateSecrets')

  it.each(['2.', '2、', '2．', '2 . ', '(2)', '（2）', '②', '⒉', '２.', '\n2.', ' 2.'])('is no value: %j', mark => {
    expect(between(`${mark}其他法律行政法规禁止公开`)).toBe('0000000')
  })

  it('could be a value where its mark is lost: both readings are kept', () => {
    expect(between('2其他法律行政法规禁止公开')).toBe('00000002 / 0000000')
  })

  it('is not looked for where it is lost with its mark', () => {
    expect(between('其他法律行政法规禁止公开')).toBe('0000000')
  })

  it('is misnumbered, or a value before a stray mark: both readings are kept', () => {
    expect(between('3.其他法律行政法规禁止公开')).toBe('0000000 / 00000003')
  })

  it('is never 0', () => {
    expect(between('.其他法律行政法规禁止公开')).toBe('0000000')
  })

  it('is told apart where the next label is a group’s, a total’s or a title’s', () => {
    const rows = rowsOf(
      `${HEAD}${GRANTED}3、不予公开1.属于国家秘密00000007.总计310001032 4、结转下年度继续办理00000004、政府信息公开行政复议、行政诉讼情况`,
    )
    expect(rows).toMatchObject({
      // A digit stands where the form has a numeral: it could be a value as well.
      grantedInPart: '40100005 / 401000053',
      stateSecrets: '0000000 / 00000007',
      total: '310001032 / 310001032 4',
      carriedOver: '0000000',
    })
  })
})

describe('what follows the last row', () => {
  const last = (after: string) =>
    rowOf(`${HEAD}${GRANTED}（七）总计310001032四、结转下年度继续办理0000010${after}`, 'carriedOver')

  it.each([
    ['', '0000010'],
    ['五、存在的主要问题及改进情况', '0000010'],
    ['5、存在的主要问题及改进情况', '0000010'],
    [' 附件下载', '0000010'],
    ['\n2023年，本县无此类情形。', '0000010'],
    ['2023年，本县无此类情形。', '0000010'],
    ['（注：数据含镇街）', '0000010'],
    ['。以上为全年数据', '0000010'],
    ['\n15', '0000010'],
  ])('is not its value: %j', (after, raw) => {
    expect(last(after)).toBe(raw)
  })

  it('could begin with digits of its own: every reading is kept', () => {
    expect(last('15个镇街已并入统计')?.split(' / ')).toContain('0000010')
    expect(last('2.另有说明')?.split(' / ')).toContain('0000010')
    expect(last('12.另有说明')?.split(' / ')).toContain('0000010')
  })
})

describe('labels', () => {
  const [first, ...rest] = [
    '其他法律行政止公开',
    '其他法律行政法规禁 止公开',
    '其他法津行政法规禁止公开',
    '其它法律行政法规禁止公开',
  ]
  it.each([first, ...rest])('are known misprinted: %s', label => {
    const rows = rowsOf(DENIED(`1.属于国家秘密00000002.${label}20000023.危及三安全一稳定0000000`))
    expect(rows).toMatchObject({ stateSecrets: '0000000', forbiddenByLaw: '2000002', securityAndStability: '0000000' })
  })

  it('that are no line’s keep their values to themselves', () => {
    const text = DENIED('1.属于国家秘密00000002.外星来客所提事项20000023.危及“三安全一稳定”0000000')
    expect(rowsOf(text)).toMatchObject({ stateSecrets: '0000000', securityAndStability: '0000000' })
    expect(Object.values(rowsOf(text)).filter(raw => raw.includes('2000002'))).toEqual([])
    expect(codesOf(text)).toContain('row-unplaced')
  })

  it('without anything behind them have nothing', () => {
    const rows = rowsOf(DENIED('1.属于国家秘密2.其他法律行政法规禁止公开20000023.危及“三安全一稳定”'))
    expect(rows).toMatchObject({ stateSecrets: '', forbiddenByLaw: '2000002', securityAndStability: '' })
  })

  it('shortened or with more in brackets are the same row', () => {
    const short = `${HEAD}${RECEIVED}三、本年度办理结果（一）予以公开9000009（二）部分公开40100005（七）总计310001032`
    expect(rowOf(short, 'grantedInPart')).toBe('40100005')
    expect(rowOf(short.replace('部分公开', '部分公开（区分处理，只计这一情形）'), 'grantedInPart')).toBe('40100005')
  })
})

const TWO_2021 =
  '第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章 000行政规范性文件512466第二十条第（五）项信息内容本年处理决定数量行政许可7719 第二十条第（六）项信息内容 本年处理决定数量行政处罚655行政强制31第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费806.25'
const TWO_2019 =
  '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章000规范性文件121245第二十条第（五）项信息内容上一年项目数量本年增/减处理决定数量行政许可88-3640其他对外管理服务事项90+177第二十条第（六）项信息内容上一年项目数量本年增/减处理决定数量行政处罚2600480行政强制120增25第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费180第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购46803311.5元'

describe('table two', () => {
  it('is found in either edition, as its heads say', () => {
    const text = `${TWO_2021}三、收到和处理政府信息公开申请情况`
    expect(rowsOf(text)).toEqual({
      regulations: '000',
      normativeDocuments: '512466',
      permits: '7719',
      penalties: '655',
      coercion: '31',
      fees: '806.25',
    })
    expect(rowsOf(`${TWO_2019}三、收到和处理政府信息公开申请情况`)).toEqual({
      regulations: '000',
      normativeDocuments: '121245',
      permits: '88-3640',
      otherServices: '90+177',
      penalties: '2600480',
      coercion: '120增25',
      fees: '180',
      procurement: '46803311.5元',
    })
    const editions = (source: string) =>
      new Set(gluedRows(readText(source).document).rows.map(({ line }) => line.edition))
    expect([...editions(text)]).toEqual(['2021'])
    expect([...editions(TWO_2019)]).toEqual(['2019'])
  })

  it('is not read where neither heads nor rows tell the edition', () => {
    const text = '信息内容数量申请数量规章000规范性文件512466行政许可7719行政处罚655行政强制31行政事业性收费80'
    expect(rowsOf(text)).toEqual({})
    expect(codesOf(text)).toContain('row-edition-unknown')
  })

  it('has the cells that need no arithmetic, and no others', () => {
    const { cells, diagnostics } = recogniseTables(readText(TWO_2021).document)
    const seen = [...cells].map(([pointer, { value, reading, unit }]) => [
      pointer.split('/').slice(2).join(' '),
      value,
      reading,
      unit,
    ])
    expect(seen).toEqual([
      ['regulations issued', 0, 'printed', null],
      ['regulations repealed', 0, 'printed', null],
      ['regulations inForce', 0, 'printed', null],
      ['normativeDocuments issued', null, 'unreadable', null],
      ['normativeDocuments repealed', null, 'unreadable', null],
      ['normativeDocuments inForce', null, 'unreadable', null],
      ['permits decisions', 7719, 'printed', null],
      ['penalties decisions', 655, 'printed', null],
      ['coercion decisions', 31, 'printed', null],
      ['fees amount', 806.25, 'printed', '万元'],
    ])
    expect(diagnostics.map(({ code }) => code)).toEqual(['row-run-together'])
  })

  it.each([
    ['（单位：元）', 806.25, '元'],
    ['（元）', 806.25, '元'],
    ['（单位：千元）', null, '千元'],
  ])('keeps the unit that its head prints: %s', (unit, value, printed) => {
    const { cells } = recogniseTables(readText(TWO_2021.replace('（单位：万元）', unit)).document)
    expect(cells.get('/proactiveDisclosure/fees/amount')).toMatchObject({ value, unit: printed })
  })

  it('is not read under heads in another order', () => {
    const text = TWO_2021.replace('本年制发件数本年废止件数', '本年废止件数本年制发件数')
    expect(rowOf(text, 'normativeDocuments')).toBeUndefined()
    expect(codesOf(text)).toContain('head-disordered')
    expect(recogniseTables(readText(text).document).cells.get('/proactiveDisclosure/regulations/issued')).toMatchObject(
      {
        value: null,
        reading: 'unreadable',
      },
    )
  })
})

const FIVE = '结果维持结果纠正其他结果尚未审结总计'
const FOUR = (groups: string) => `行政复议行政诉讼${FIVE}${groups}${FIVE}${FIVE}`

describe('table four', () => {
  it('is one stretch behind its heads', () => {
    const text = `四、政府信息公开行政复议、行政诉讼情况 ${FOUR('未经复议直接起诉复议后起诉')}1 0203120001200000 五、存在的主要问题及改进情况`
    expect(rowsOf(text)).toEqual({ tableFour: '1 0203120001200000' })
  })

  it('is not given out under groups that are swapped', () => {
    const text = `${FOUR('复议后起诉未经复议直接起诉')}102031200012000005、存在的主要问题及改进情况`
    expect(rowsOf(text)).toEqual({})
    expect(codesOf(text)).toContain('head-disordered')
  })
})

describe('table three under heads that are not the form’s', () => {
  it.each([
    ['商业企业科研机构', '科研机构商业企业'],
    ['自然人', '自然人小计'],
    ['自然人法人或其他组织总计', '总计自然人法人或其他组织'],
  ])('is not given out: %s as %s', (official, printed) => {
    const text = DENIED('1.属于国家秘密0000000').replace(official, printed)
    expect(rowOf(text, 'received')).toBeUndefined()
    const { cells } = recogniseTables(readText(text).document)
    expect([...cells.values()].filter(({ value }) => value !== null)).toEqual([])
  })
})

describe('a document that has its tables as tables too', () => {
  it('keeps them, and says what repeats them', () => {
    const pipes =
      '一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |'
    const { cells, diagnostics } = recogniseTables(
      readText(`${pipes}\n以下为旧数据\n${DENIED('1.属于国家秘密0000000')}`).document,
    )
    expect(cells.get('/applications/received/total')).toMatchObject({ value: 1, reading: 'printed' })
    expect(diagnostics.map(({ code }) => code)).toContain('row-duplicate')
  })
})
