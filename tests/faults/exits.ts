import { chromium, type Page } from '@playwright/test'
import { currentRubric } from '@/lib/rubric/rubrics'
import { ensureBrowser } from '@/ops/browser.mjs'
import { onConnection } from '@/ops/database.mjs'
import { pause, World, type Finding } from './world'

const singles = currentRubric.rubric.questions.filter(
  ({ core, kind, shownWhen }) => core && kind === 'single' && !shownWhen,
)

/** The ways to leave a page in a hurry. The last ends its process as a crash does. */
const ways = ['closes the tab', 'goes to another page', 'crashes'] as const

/**
 * In a real browser somebody chooses an answer and is gone at once, so many times (Trust §1.2, R9). A crash leaves 50 ms:
 * within these an answer has to be on the device.
 */
export async function leaveInHaste(times: number): Promise<Finding> {
  const world = await World.open()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--disable-dev-shm-usage', ...sandbox],
  })
  try {
    await world.app.start()
    const context = await browser.newContext()
    const first = await context.newPage()
    await first.goto(world.app.origin)
    await first.getByRole('button', { name: 'Start now' }).click()
    await first.waitForURL(/\/q\//)
    const home = first.url().replace(/\/q\/.*/, '')
    const chosen = new Map<string, string>()
    let late = 0
    for (let count = 0; count < times; count += 1) {
      const question = singles[count % singles.length]!
      const turn = Math.floor(count / singles.length)
      const option = question.options[turn % question.options.length]!.id
      const page = await context.newPage()
      await page.goto(`${home}/q/${question.id}`)
      await awake(page)
      await page.locator(`input[name="answer"][value="${option}"]`).check()
      chosen.set(question.id, option)
      const way = ways[count % ways.length]!
      await pause(way === 'crashes' ? 50 : Math.random() * 50)
      if (way === 'goes to another page') await page.goto(`${world.app.origin}/help`)
      if (way === 'crashes') await crash(page)
      await page.close()
      await first.goto(`${home}/q/${question.id}`)
      const there = first.locator(`input[name="answer"][value="${option}"]:checked`)
      late += (await there.waitFor({ timeout: 5000 }).then(
        () => 0,
        () => 1,
      )) as number
    }
    const stored = await settled(world.databaseUrl, chosen)
    return {
      part: 'exits',
      done: `${times} hasty exits: ${ways.join(', ')} in turn`,
      ...{ lost: stored.missing, phantom: 0, divergent: 0, overwritten: 0 },
      ...{ acknowledged: chosen.size, sent: times, stored: stored.events },
      also: { 'answers not on screen after reopening': late },
      notes: ['acknowledged: questions; each is compared with what was chosen last'],
    }
  } finally {
    await browser.close()
    await world.close()
  }
}

const awake = (page: Page) =>
  page.waitForFunction(() =>
    Object.keys(document.querySelector('#continue') ?? {}).some((key) => key.startsWith('__react')),
  )

async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await Promise.race([devtools.send('Page.crash').catch(() => undefined), pause(1000)])
}

/** What the server has in the end, after what is still on its way has had 5 s. */
async function settled(url: string, chosen: ReadonlyMap<string, string>) {
  for (let left = 50; ; left -= 1) {
    const [answers, events] = await onConnection(url, async (client) => [
      (await client.query<{ question_id: string; value: unknown }>('SELECT question_id, value FROM answer')).rows,
      (await client.query('SELECT 1 FROM answer_event')).rows.length,
    ])
    const held = new Map(answers.map(({ question_id, value }) => [question_id, value]))
    const missing = [...chosen].filter(([question, option]) => held.get(question) !== option).length
    if (missing === 0 || left === 0) return { missing, events }
    await pause(100)
  }
}
