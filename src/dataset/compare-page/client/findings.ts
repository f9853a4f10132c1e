/** Findings of the rows that fit, each leading to its figure. */

const MOST_LISTED = 200

function drawFindings(): void {
  const shown = new Set(state.fitting)
  const fitting = data.findings.filter(({ cell }) => shown.has(Math.floor(cell / YEARS.length)))
  element('findings').replaceChildren(
    ...fitting.slice(0, MOST_LISTED).map(({ cell, code, severity, message }) => {
      const unit = Math.floor(cell / YEARS.length)
      const year = data.from + (cell % YEARS.length)
      const entry = made('li')
      entry.append(
        made('button', `${nameOf(unit)} ${year}`, { type: 'button', 'data-source': `${unit} ${year}` }),
        ` ${severity} ${code}: ${message[state.language]}`,
      )
      return entry
    }),
  )
  const left = fitting.length - Math.min(fitting.length, MOST_LISTED) + data.findingsLeft
  element('findings-left').textContent = left > 0 ? say('findingsLeft', { count: left }) : ''
}
