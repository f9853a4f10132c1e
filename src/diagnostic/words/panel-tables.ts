import type { ColumnWords } from './dataset.ts'
import type { Words } from './language.ts'

/** What the tables of a panel are called. */
export const PANEL_TABLE_TITLES = {
  figures: {
    zh: '对比数值（每个单位每年每个指标一行，含没有值的）',
    en: 'Figures: one row a unit, year and indicator, those without a value among them',
  },
  panel: { zh: '面板（每个机关每年一行，含没有报告的年份）', en: 'Panel: one row a body and year, gaps among them' },
  panel_findings: {
    zh: '跨年度、跨机关核对结果',
    en: 'Panel findings: what was checked over years and bodies and does not agree, or could not be decided',
  },
} as const satisfies Readonly<Record<string, Words>>

/** Columns of those tables, and of `indicators`, that the other tables do not have. */
export const PANEL_COLUMN_WORDS = {
  body_id: {
    label: { zh: '机关编号', en: 'Body id' },
    note: {
      zh: 'u 加单位编号为该行政区划的政府；其后 / 加名称为其部门、乡镇；n 加名称为不知所属行政区划的；r 加报告编号为没有名称的。',
      en: 'u and a unit id: the government of the division; with / and a name: a department or township of it; n and a name: of no known division; r and a report id: without a name.',
    },
  },
  name: {
    label: { zh: '机关名称', en: 'Name of the body' },
    note: { zh: '以最近一份报告为准。', en: 'As the latest report has it.' },
  },
  level: { label: { zh: '机关层级', en: 'Level of the body' } },
  division_code: {
    label: { zh: '行政区划代码', en: 'Division code' },
    note: {
      zh: '面板最后一年年末有效的代码；单位已撤销或不知时为空。',
      en: 'Valid at the end of the panel’s last year; empty where the unit has ended or is not known.',
    },
  },
  unit_id: {
    label: { zh: '单位编号', en: 'Unit id' },
    note: { zh: '一对一改代码时不变。', en: 'One-to-one recodings keep it.' },
  },
  cluster_id: {
    label: { zh: '单位组编号', en: 'Cluster id' },
    note: {
      zh: '面板年份内合并、拆分过的单位归为一组，相加后可跨年比较；没有合并拆分的即单位编号。',
      en: 'Groups units merged or split within the panel’s years: added up they compare over them. The unit id where none was.',
    },
  },
  division_path: { label: { zh: '行政区划全称', en: 'Names of the divisions, from the province down' } },
  year: { label: { zh: '报告年度', en: 'Reporting year' } },
  gap: { label: { zh: '没有报告的原因', en: 'Why there is no report' } },
  published_on: { label: { zh: '公开日期', en: 'Published on' } },
  code_reported: {
    label: { zh: '报告自己的代码', en: 'Code as the report has it' },
    note: {
      zh: '取自索引号、网站标识码，可能是照抄的。',
      en: 'From its index number or site code; templates carry others’ codes.',
    },
  },
  code_year_end: { label: { zh: '报告年末的代码', en: 'Code valid at the end of the reporting year' } },
  code_carried_forward: {
    label: { zh: '代码沿用', en: 'Code carried forward' },
    note: { zh: '1：区划表还没有这一年，沿用最后一年的。', en: '1: the division table ends before that year.' },
  },
  errors: { label: { zh: '报告内的错误数', en: 'Errors within the report' } },
  warnings: { label: { zh: '报告内的存疑数', en: 'Warnings within the report' } },
  set_aside: {
    label: { zh: '未用的重复报告数', en: 'Reports of the same body and year that are not compared' },
  },
  set_aside_reports: {
    label: { zh: '未用的重复报告', en: 'Those reports, each with the reason' },
    note: {
      zh: 'same-figures 数字相同；fewer-figures 数字更少而相同；corrected 后来有更正；undated-conflict 数字不同而分不出先后。以“; ”分隔。',
      en: 'same-figures; fewer-figures: the same and fewer; corrected: a later publication has others; undated-conflict: other figures and no date decides. Separated by "; ".',
    },
  },
  panel_failures: {
    label: { zh: '跨年度、跨机关不符', en: 'Panel rules that fail here' },
    note: { zh: '代码，以“; ”分隔；详见 panel_findings。', en: 'Codes, separated by "; "; see panel_findings.' },
  },
  panel_undecided: {
    label: { zh: '跨年度、跨机关未能核对', en: 'Panel rules that could not be decided here' },
    note: { zh: '代码，以“; ”分隔。', en: 'Codes, separated by "; ".' },
  },
  indicator: { label: { zh: '指标', en: 'Indicator' } },
  numerator: {
    label: { zh: '分子', en: 'Numerator' },
    note: { zh: '有一格没有数值时为空。', en: 'Empty where a cell that it takes has no number.' },
  },
  denominator: {
    label: { zh: '分母', en: 'Denominator' },
    note: { zh: '计数没有分母；每万人的为人口。', en: 'None for a count; inhabitants for a rate per head.' },
  },
  value: {
    label: { zh: '指标值', en: 'Value' },
    note: {
      zh: '比例为 0 到 1 的小数，数字矛盾时可能超出。为空不是 0，原因见 why。',
      en: 'A share from 0 to 1, beyond where figures contradict each other. Empty is not 0: see why.',
    },
  },
  small_n: {
    label: { zh: '分母小于 10', en: 'The denominator is under 10' },
    note: { zh: '1：比例没有多少意义；否则为 0。', en: '1: the share says little; else 0.' },
  },
  why: { label: { zh: '没有值的原因', en: 'Why there is no value' } },
  comparable: { label: { zh: '2019、2021 两版表样是否可比', en: 'Whether it compares over the editions of the form' } },
  reason: { label: { zh: '未能核对的原因', en: 'Why it could not be decided' } },
  places: {
    label: { zh: '位置', en: 'Places in the reports' },
    note: {
      zh: '报告编号#格@位置，以“; ”分隔；没有格的为整份报告。',
      en: 'report_id#pointer@place, separated by "; "; without a pointer, the whole report.',
    },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>

/** Columns of the figures that a comparison prints, where they mean something else there or stand nowhere else. */
export const FIGURE_COLUMN_WORDS = {
  unit_id: {
    label: { zh: '行编号', en: 'Id of what the row is of' },
    note: {
      zh: '机关编号；按组、地市、省、层级相加时为组编号、代码或层级。',
      en: 'The body id; of sums (--by) the id of the cluster, the code of the division, or the level.',
    },
  },
  unit: { label: { zh: '名称', en: 'Name' } },
  level: {
    label: { zh: '层级', en: 'Level' },
    note: { zh: '相加的机关层级不一时为空。', en: 'Empty where the bodies of a sum are of several levels.' },
  },
  bodies: { label: { zh: '当年存在的机关数', en: 'Bodies that stood in that year' } },
  bodies_in: { label: { zh: '计入的机关数', en: 'Bodies whose figures are in the value' } },
  report_id: {
    label: { zh: '报告编号', en: 'Report id' },
    note: { zh: '只有一个机关时才有；文件、网址同。', en: 'Of one body alone; so are path and url.' },
  },
  findings: {
    label: { zh: '跨年度、跨机关不符', en: 'Panel rules that fail here' },
    note: { zh: '代码，以“;”分隔。', en: 'Codes, separated by ";".' },
  },
} as const satisfies Readonly<Record<string, ColumnWords>>

/** The closed lists of values. */
export const PANEL_VALUE_WORDS = {
  level: {
    province: { zh: '省级政府', en: 'Government of a province' },
    city: { zh: '地级政府', en: 'Government of a prefecture' },
    county: { zh: '县级政府', en: 'Government of a county or district' },
    area: { zh: '没有行政区划代码的区域', en: 'Zone that is no division' },
    department: { zh: '部门', en: 'Department' },
    township: { zh: '乡镇、街道', en: 'Township or street office' },
    unknown: { zh: '不知', en: 'Not known' },
  },
  gap: {
    'no-report': { zh: '来源中没有', en: 'None among the sources' },
    'no-unit': { zh: '这一年年末没有这个行政区划', en: 'The division did not exist at the end of that year' },
  },
  why: {
    'missing-cell': { zh: '有格没有数值', en: 'A cell that it takes has no number' },
    'zero-denominator': { zh: '分母为零', en: 'The denominator is zero' },
    'no-report': { zh: '没有报告', en: 'There is no report' },
    'no-unit': { zh: '这一年年末没有这个单位', en: 'The unit did not exist at the end of that year' },
    'no-population': { zh: '没有给出人口', en: 'No population was given' },
  },
  comparable: {
    same: { zh: '各版相同', en: 'Every edition prints it under the same words' },
    reworded: { zh: '各版都有，用语不同', en: 'Every edition has it, under other words' },
    sum: { zh: '一版是单行，一版分项；相加后可比', en: 'Whole in one edition, in parts in another: the sum compares' },
    'one-edition': { zh: '只有一版有，不可比', en: 'One edition alone has it: it does not compare' },
  },
} as const
