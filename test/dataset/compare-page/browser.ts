import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

export const there = existsSync(CHROMIUM)
if (!there) console.warn(`no Chromium at ${CHROMIUM}: the page is not tried in a browser`)

/** A browser that asks nothing of the network by itself. */
export function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run']
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return chromium.launch({ executablePath: CHROMIUM, args: [...args, ...quiet] })
}
