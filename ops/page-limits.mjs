const KB = 1024

/** Bytes that a first visit to a page may cost. */
export const limits = {
  question: { script: 150 * KB, fonts: 40 * KB },
  report: { script: 180 * KB, fonts: 100 * KB },
  /** The engine and the tables of one rubric come after the page, and are counted. */
  whatIf: { script: 185 * KB, fonts: 100 * KB },
}

/**
 * What was sent for a page, line by line; a line with a limit is held against it.
 *
 * @param {import('./page-weight.mjs').Weight & { name: string, limit: { script: number, fonts: number } }} page
 * @returns {{ name: string, what: string, measured: string, most?: string, verdict?: 'ok' | 'over' }[]}
 */
export function held({ name, limit, script, inline, fonts, elsewhere }) {
  const against = (what, measured, most, unit = kb) => {
    const verdict = measured <= most ? 'ok' : 'over'
    return { name, what, measured: unit(measured), most: unit(most), verdict }
  }
  return [
    { name, what: 'script files', measured: kb(script) },
    { name, what: 'script within the page', measured: kb(inline) },
    against('script in all', script + inline, limit.script),
    against('fonts', fonts, limit.fonts),
    against('requests elsewhere', elsewhere.length, 0, String),
  ]
}

const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`

/** Prints lines as a table. */
export function print(lines) {
  const heads = { name: 'page', what: 'what was sent', measured: 'measured', most: 'limit' }
  for (const { name, what, measured, most = '', verdict = '' } of [heads, ...lines]) {
    console.log(
      `${name.padEnd(15)}${what.padEnd(24)}${measured.padStart(10)}${most.padStart(10)}  ${verdict}`.trimEnd(),
    )
  }
  console.log('(as sent, gzipped, on a first visit; 1 KB is 1024 bytes)')
}
