import { fold } from '../document/fold.ts'
import { isGovernment, ownWords, readBodyName } from '../region/body-name.ts'
import { divisionAt } from '../region/divisions.ts'
import { isGovernmentLevel, levelOfDivision } from '../region/levels.ts'
import { codeInIndexNumber, codeInSiteIdCode } from '../region/printed-codes.ts'
import { unitId } from '../region/units.ts'
import type { AnnualReport } from '../report/model.ts'
import type { BodyOf, IdentifiedBody } from './regions.ts'

/**
 * Whose report it is, by what reading it told of its body: `u` and the unit for the government of a division, `u…/财政局` for a
 * department, township or zone of it, `n` and the folded name where no division is known. Null where there is neither.
 */
export const bodyOf: BodyOf = ({ report }) => {
  if (report === null) return null
  const { authority, reportingYear: year } = report
  const { divisionCode: code } = authority
  const division = code === null || year === null ? null : divisionAt(code, year)
  const unit = division === null ? null : unitId(division.code)
  if (division === null || unit === null) return byName(report)
  const name = fold(authority.name ?? '')
  const said = readBodyName(name, year)
  const government = authority.level === levelOfDivision(division) || (name !== '' && isGovernment(said))
  // The division is another's: of the county 青禾县 it may be the city's.
  if (!government && isGovernmentLevel(authority.level)) return byName(report)
  if (!government && name === '') return null
  const own = ownWords(said) || name
  return {
    id: government ? `u${unit}` : `u${unit}/${own}`,
    name: name === '' ? division.name : name,
    level: government ? levelOfDivision(division) : (authority.level ?? 'unknown'),
    codeReported: codeReported(report),
    codeAtYearEnd: division.code,
    carriedForward: division.carriedForward,
    unitId: unit,
    path: [...new Set([division.province, division.prefecture ?? '', division.name])].filter(part => part !== ''),
  }
}

function byName(report: AnnualReport): IdentifiedBody | null {
  const name = fold(report.authority.name ?? '')
  if (name === '') return null
  return {
    id: `n${name}`,
    name,
    level: report.authority.level ?? 'unknown',
    codeReported: codeReported(report),
    codeAtYearEnd: null,
    carriedForward: false,
    unitId: null,
    path: [],
  }
}

function codeReported({ metadata }: AnnualReport): string | null {
  return codeInIndexNumber(metadata.indexNumber ?? '') ?? codeInSiteIdCode(metadata.siteIdCode ?? '')
}
