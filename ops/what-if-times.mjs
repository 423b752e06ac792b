/** Changes that are timed at each speed of the processor. */
const CHANGES = 60
/** How many times slower the processor is made: a phone of some years ago is about 4. */
const SLOWDOWNS = [1, 4]

/**
 * How long the what-if page takes to recalculate: the engine alone, with its 2,000 re-runs, and from the change of a list
 * until the result stands on the page. Milliseconds.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {{ url: string, cookies: import('@playwright/test').Cookie[] }} visit
 * @returns {Promise<{ slowdown: number, what: string, median: number, p95: number }[]>}
 */
export async function timeWhatIf(browser, { url, cookies }) {
  const context = await browser.newContext()
  try {
    await context.addCookies(cookies)
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    const rows = []
    for (const slowdown of SLOWDOWNS) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      await page.goto(url, { waitUntil: 'networkidle' })
      const { engine, whole } = await page.evaluate(changeLists, CHANGES)
      rows.push({ slowdown, what: 'the engine alone', ...spread(engine) })
      rows.push({ slowdown, what: 'until it stands there', ...spread(whole) })
    }
    return rows
  } finally {
    await context.close()
  }
}

/** Runs in the page: takes the next option of one list after another, and waits for each result. */
async function changeLists(changes) {
  const lists = [...document.querySelectorAll('main select')]
  const engine = []
  const whole = []
  for (let change = 0; change < changes; change += 1) {
    const list = lists[change % lists.length]
    const before = performance.getEntriesByName('what-if').length
    list.selectedIndex = (list.selectedIndex + 1) % list.options.length
    const started = performance.now()
    let changed = 0
    const observer = new MutationObserver(() => (changed = performance.now()))
    observer.observe(document.querySelector('#result'), {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    })
    list.dispatchEvent(new Event('change', { bubbles: true }))
    while (performance.getEntriesByName('what-if').length === before) await new Promise((done) => setTimeout(done))
    await new Promise((done) => setTimeout(done, 100))
    observer.disconnect()
    engine.push(performance.getEntriesByName('what-if').at(-1).duration)
    if (changed > 0) whole.push(changed - started) // an answer that moves nothing draws nothing
  }
  return { engine, whole }
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  return { median: at(0.5), p95: at(0.95) }
}

/** Prints them as a table. */
export function printTimes(rows) {
  console.log(`${'what-if'.padEnd(15)}${'recalculation'.padEnd(24)}${'median'.padStart(10)}${'95 of 100'.padStart(12)}`)
  for (const { slowdown, what, median, p95 } of rows) {
    const processor = slowdown === 1 ? 'as it is' : `${slowdown} × slower`
    console.log(`${processor.padEnd(15)}${what.padEnd(24)}${ms(median).padStart(10)}${ms(p95).padStart(12)}`)
  }
}

const ms = (time) => `${time.toFixed(1)} ms`
