import type { HtmlShape } from './html-shape.ts'

/** The letters of a page: as they are, in Traditional script, or in Traditional script with readings glued in. */

/** Each Simplified letter before its Traditional one. */
const PAIRS = [
  '万萬与與专專业業个個为為举舉乡鄉务務于於仅僅会會体體关關决決况況减減划劃别別办辦动動区區华華单單卫衛县縣发發号號后後国國处處备備复復属屬岭嶺广廣应應废廢开開当當',
  '录錄总總报報护護据據换換数數时時旧舊无無机機权權条條来來构構枫楓标標栏欄检檢没沒泽澤浏瀏湾灣澜瀾点點电電监監码碼确確稳穩称稱类類纠糾纳納组組织織经經结結统統继繼',
  '续續维維编編缴繳网網罚罰联聯芦蘆苇葦范範荞蕎获獲补補规規览覽计計认認议議记記许許讼訟设設访訪识識诉訴话話询詢请請购購费費转轉载載输輸过過运運这這进進邮郵采採门門',
  '闭閉问問间間闸閘页頁项項题題额額鹭鷺麦麥沪滬农農写寫实實审審对對执執现現户戶',
].join('')
const READINGS: Readonly<Record<string, string>> = {
  報: '(bào)',
  復: '(fù)',
  數: '(shù)',
  處: '(chǔ)',
  請: '(qǐng)',
  會: '(huì)',
  總: '(zǒng)',
  計: '(jì)',
  當: '(dāng)',
}

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  (PAIRS.match(/../gu) ?? []).map(pair => [[...pair][0] as string, [...pair][1] as string]),
)

function traditional(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, letter => TRADITIONAL.get(letter) ?? letter)
}

/** What a shape's script makes of a text. */
export function lettersOf(script: HtmlShape['script']): (text: string) => string {
  if (script === 'simplified') return text => text
  if (script === 'traditional') return traditional
  return text => traditional(text).replace(/[\u4e00-\u9fff]/g, letter => `${letter}${READINGS[letter] ?? ''}`)
}
