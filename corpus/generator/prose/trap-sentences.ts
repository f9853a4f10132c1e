import type { Family, Spot, Template } from './family.ts'
import { rounded } from './numerals.ts'
import { RECEIVED } from './received-sentences.ts'
import { plain } from './saying.ts'
import type { Speaker } from './speaker.ts'
import { earlier } from './time-sentences.ts'

/** Sentences whose numbers count nothing that this library has a concept for. A reader is to find no figure in them. */
type Trap = (number: (from: number, to: number) => string, speaker: Speaker) => string

/** Some of what was received, by what it was about. */
function topic(number: (from: number, to: number) => string, speaker: Speaker): string {
  const all = speaker.facts.count(RECEIVED)
  const head = '申请内容主要集中在征地补偿、住房保障等方面'
  return all < 2 ? `${head}。` : `${head}，涉及征地补偿的申请${number(1, all - 1)}件。`
}

/** How far this year's applications are from last year's, of which other sentences may speak. */
function growth(_: unknown, speaker: Speaker): string {
  const [now, then] = [speaker.facts.count(RECEIVED), earlier(speaker)]
  const change = rounded((100 * Math.abs(now - then)) / then, 1)
  return now === then ? '申请量与上年持平。' : `申请量同比${now > then ? '增长' : '下降'}${speaker.bare(change)}%。`
}

const disclosure: readonly Trap[] = [
  n => `举办政务公开业务培训${n(2, 9)}次，参训${n(40, 900)}人次。`,
  n => `发布政策解读${n(12, 90)}篇，其中图解${n(2, 11)}篇。`,
  n => `门户网站全年访问量达${n(12, 900)}万人次，日均点击${n(900, 9_000)}次。`,
  n => `政务微信公众号关注人数${n(2, 40)}万，阅读量超过${n(100, 999)}万次。`,
  n => `公开人大代表建议办理结果${n(11, 60)}项、政协提案办理结果${n(11, 80)}项。`,
  n => `根据《中华人民共和国政府信息公开条例》第${n(10, 30)}条的规定，调整目录${n(2, 20)}处。`,
  (n, { report }) =>
    `按照国办公开办函〔${report.year - 1}〕${n(2, 60)}号文件要求，${report.year}年${n(2, 11)}月${n(2, 28)}日前完成整改。`,
  n => `面向社会征求意见${n(3, 40)}次，收到意见建议${n(12, 300)}条。`,
  n => `在${n(8, 30)}个乡镇（街道）、${n(40, 300)}个村（社区）建成公开专区${n(5, 50)}个。`,
  n => `信息更新及时率为${n(90, 99)}.${n(1, 9)}%，群众满意度达到${n(90, 99)}%。`,
  () => '依照《条例》第二十条、第二十一条的规定，逐项编制基层政务公开标准目录。',
]

const applications: readonly Trap[] = [
  topic,
  n => `受理12345热线工单${n(900, 9_000)}件，办结率${n(90, 99)}.${n(1, 9)}%。`,
  () => '申请答复按时办结率100%。',
  n => `平均答复时长由${n(15, 19)}个工作日缩短到${n(6, 14)}个工作日。`,
  growth,
  n => `答复咨询电话${n(30, 900)}次，接待来访群众${n(30, 900)}人次。`,
  n => `办理人大代表建议${n(11, 60)}件、政协委员提案${n(11, 80)}件，均按期答复。`,
  n => `从涉及领域看，教育类占${n(11, 30)}.${n(1, 9)}%，规划建设类占${n(11, 40)}%。`,
  n => `收到群众来信${n(11, 90)}封，网上留言${n(100, 900)}条，回复率为100%。`,
  (n, { report }) => `${report.year}年${n(2, 11)}月修订办理规程${n(3, 9)}条，统一答复文书${n(6, 20)}种。`,
]

const cases: readonly Trap[] = [
  n => `组织行政应诉业务培训${n(2, 6)}场，参加${n(30, 300)}人次。`,
  n => `负责人出庭应诉率达${n(80, 99)}%。`,
  n => `会同司法部门会商疑难申请${n(2, 12)}次，印发案例汇编${n(2, 5)}期。`,
  n => `建立法律顾问审核制度，聘请律师${n(2, 8)}名。`,
]

const other: readonly Trap[] = [
  n => `全年开展专项检查${n(2, 8)}次，发现问题${n(3, 40)}个，已整改${n(2, 3)}个。`,
  n => `配备专兼职工作人员${n(6, 80)}名，落实经费${n(3, 60)}万元。`,
  n => `政务公开工作在年度考核中占${n(3, 8)}分，列全市第${n(2, 9)}名。`,
  n => `承办代表建议公开${n(3, 30)}件，答复率100%。`,
]

const PLACES: Readonly<Record<Spot, readonly Trap[]>> = { disclosure, applications, cases, other }

/** Two or more of each number, so that a unit or a name misread cannot hide behind a one. */
export const TRAP_FAMILIES: readonly Family[] = Object.entries(PLACES).map(([spot, traps]) => ({
  name: `trap-${spot}`,
  spot: spot as Spot,
  templates: traps.map(
    (trap): Template =>
      speaker => {
        const number = (from: number, to: number) => speaker.bare(speaker.random.int(from, to))
        return plain(trap(number, speaker))
      },
  ),
}))
