import { recordsOf } from './records.ts'
import { codeAt } from './units.ts'

/** Division codes inside the numbers that pages print. Most index numbers begin with the code of an organisation: those hold none. */

/** Unified social credit code of a state organ, institution or other (eighteen signs): behind its first two, where it is registered. */
const UNIFIED = /^1[129](\d{6})[0-9A-Z]{10}(?![0-9A-Za-z])/
/** Twelve digits of the statistical code: division, street or town, 000. */
const STATISTICAL = /^(\d{6})\d{3}000(?=[-/])/
/** 网站标识码 of a local government's site: division and number. Those of ministries begin with `bm`. */
const SITE_CODE = /^(\d{6})\d{4}$/

/** The division code that an index number begins with, where its scheme has one and the table knows it. */
export function codeInIndexNumber(indexNumber: string): string | null {
  return known((UNIFIED.exec(indexNumber) ?? STATISTICAL.exec(indexNumber))?.[1])
}

/** The division code in a SiteIDCode. Templates are copied with the code of another place, so it is weak. */
export function codeInSiteIdCode(siteIdCode: string): string | null {
  return known(SITE_CODE.exec(siteIdCode)?.[1])
}

function known(code: string | undefined): string | null {
  return code !== undefined && recordsOf(code).length > 0 ? code : null
}

/** The code that the unit has in the year of the report; as printed where the unit does not stand then. */
export function codeInYear(code: string, year: number | null): string {
  return year === null ? code : (codeAt(code, year)?.code ?? code)
}

/** Sites of provinces under gov.cn, by code: they and the sites below them speak of that province. Short names that cities use are left out. */
const PROVINCE_SITES: Readonly<Record<string, string>> = {
  beijing: '110000',
  tj: '120000',
  hebei: '130000',
  shanxi: '140000',
  nmg: '150000',
  ln: '210000',
  jl: '220000',
  hlj: '230000',
  shanghai: '310000',
  jiangsu: '320000',
  zj: '330000',
  ah: '340000',
  fujian: '350000',
  jiangxi: '360000',
  shandong: '370000',
  henan: '410000',
  hubei: '420000',
  hunan: '430000',
  gd: '440000',
  gxzf: '450000',
  hainan: '460000',
  cq: '500000',
  sc: '510000',
  guizhou: '520000',
  yn: '530000',
  xizang: '540000',
  shaanxi: '610000',
  gansu: '620000',
  qinghai: '630000',
  nx: '640000',
  xinjiang: '650000',
}
const SITE = /^(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){0,6}?([a-z]{2,10})\.gov\.cn(?![a-z0-9.])/i

/** The province whose site an address is on, by its name under gov.cn; null for all others. */
export function provinceOfSite(address: string): string | null {
  const name = SITE.exec(address.slice(0, 300))?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(PROVINCE_SITES, name) ? (PROVINCE_SITES[name] as string) : null
}
