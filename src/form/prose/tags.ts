/** What a word of prose can mean for a figure. A sentence is read as the tags of its words. */
export type Tag =
  /** What is counted. `weak` words (申请) mean it only beside a word that says so too; `kinds` (等信息) ends a list of its kinds; `bare` (依申请公开) is a kind of document as well. */
  | {
      readonly kind: 'object'
      readonly key: ObjectKey
      readonly weak?: true
      readonly kinds?: true
      readonly bare?: true
    }
  /** What was done with it. `ambiguous`: 办理 and 受理 can mean received, handled, or both. */
  | { readonly kind: 'act'; readonly key: ActKey; readonly ambiguous?: true }
  | { readonly kind: 'outcome'; readonly key: string }
  | { readonly kind: 'applicant'; readonly key: string }
  /** The key differs by what came that way: an application (网络) or an item made public (政府网站). */
  | { readonly kind: 'channel'; readonly application: string | null; readonly item: string | null }
  /** 等渠道: several ways together, so that none of them is the figure's. */
  | { readonly kind: 'channels' }
  | { readonly kind: 'result'; readonly key: ResultKey }
  /** 其他 alone: the rest of whatever is being listed. */
  | { readonly kind: 'rest' }
  | { readonly kind: 'scope'; readonly key: ScopeKey }
  | { readonly kind: 'owner'; readonly key: 'own' | 'departments' | 'district' }
  | { readonly kind: 'connector' }
  /** 未, 没有, 无: what follows, or stands before, is zero. */
  | { readonly kind: 'none' }
  /** 均, 全部: what follows holds of all that was counted before. */
  | { readonly kind: 'all' }
  /** 分别: names first, their numbers after. */
  | { readonly kind: 'respectively' }
  /** 共, 合计: one number for all that is named before it. */
  | { readonly kind: 'sum' }
  | { readonly kind: 'share' }
  | { readonly kind: 'approximate'; readonly key: ApproximateKey }
  /** 同比增长, 减少: the number is a change, not a level. */
  | { readonly kind: 'change' }
  /** 比, 较: the time named after it holds for this clause alone. */
  | { readonly kind: 'compare' }
  /** 相比, behind the time that is compared with. */
  | { readonly kind: 'compared' }
  /** 增至: the number before it is of another time. */
  | { readonly kind: 'becomes' }
  /** 除, with 外: not those. */
  | { readonly kind: 'except' }
  /** 部分单位, 如: what is said holds of some, or if. */
  | { readonly kind: 'some' }
  /** 涉及, 关于: only some of what is named is counted. */
  | { readonly kind: 'subset' }
  /** None of ours: the number beside it is not taken. A `subject` (建议, 热线) is also what the text goes on to speak of. */
  | { readonly kind: 'foreign'; readonly subject?: true }
  /** 其中: parts of the figure before. */
  | { readonly kind: 'ofWhich' }
  /** A head of the form's tables run into the text: the digits behind it are cells, not figures of prose. */
  | { readonly kind: 'table' }
  /** Says nothing about the figure. */
  | { readonly kind: 'glue' }

export type ObjectKey =
  | 'applications'
  | 'items'
  | 'reconsideration'
  | 'litigation'
  | 'direct'
  | 'afterReconsideration'
  | 'cases'
  | 'regulations'
  | 'normativeDocuments'
  /** 文件: which kind is not said. */
  | 'documents'
  | 'permits'
  | 'penalties'
  | 'coercion'
  | 'administrativeFees'
  | 'procurement'
  | 'processingFee'

export type ActKey =
  | 'receive'
  | 'handle'
  | 'disclose'
  /** 发布, 公布: made public, though it may be one subject's information only. */
  | 'publish'
  /** 公开 alone: made public, or (of an application) granted. */
  | 'open'
  | 'issue'
  /** 新公开, 对外公开总数: the columns of the 2019 form. */
  | 'openNewly'
  | 'openInAll'
  | 'repeal'
  | 'inForce'
  | 'charge'
  | 'decide'
  | 'carriedIn'
  | 'carriedOver'
  /** 结转 alone: in or over, as the year beside it says. */
  | 'carry'

export type ResultKey = 'upheld' | 'corrected' | 'other' | 'pending'
/** `asOf`: 截至; `since`: 以来; `soFar`: 累计, which counts from an earlier year only beside one of those. `cumulative`: 历年. */
export type ScopeKey = 'thisYear' | 'lastYear' | 'nextYear' | 'cumulative' | 'soFar' | 'asOf' | 'since' | 'partOfYear'
export type ApproximateKey = 'around' | 'over' | 'under' | 'atLeast' | 'atMost'

/** Words with the tag they carry. */
export type Words = readonly (readonly [tag: Tag, words: readonly string[]])[]

/** The words of a line, parted by blanks. */
export function list(words: string): string[] {
  return words.trim().split(/\s+/)
}

/** Every way of putting one word of each list after another: `joined(['上年', '去年'], ['结转', '遗留'])` gives four. */
export function joined(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>((starts, list) => starts.flatMap(start => list.map(word => start + word)), [''])
}
