import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { KillableApp } from '@/tests/support/killable-app'
import { query } from './support/database'
import { expect, test } from './support/test'
import { assessmentAt, goOn, heading, leave, option, questionAt, status } from './support/walk'

test.use({ noise: [/^Failed to (load resource|fetch RSC payload)/] })

const databaseUrl = () => process.env.E2E_DATABASE_URL || readFileSync('test-results/database-url', 'utf8')

/** The same product as another build: a folder with everything of this one, and an id of its own. */
function anotherBuild(): { root: string; id: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'seam-gauge-build-'))
  const here = process.cwd()
  for (const name of readdirSync(here)) {
    if (!['.next', '.data', 'test-results'].includes(name)) symlinkSync(path.join(here, name), path.join(root, name))
  }
  const [before, id] = [readFileSync('.next/BUILD_ID', 'utf8'), 'another-build']
  mkdirSync(path.join(root, '.next'))
  for (const name of readdirSync('.next')) {
    if (name !== 'cache') cpSync(path.join(here, '.next', name), path.join(root, '.next', name), { recursive: true })
  }
  writeFileSync(path.join(root, '.next/BUILD_ID'), id)
  renameSync(path.join(root, '.next/static', before), path.join(root, '.next/static', id))
  return { root, id }
}

test('a deploy in mid-session loses nothing, and the offline page becomes that of the new build', async ({ page }) => {
  test.setTimeout(120_000)
  const build = anotherBuild()
  const app = await KillableApp.on(databaseUrl())
  try {
    await app.start()
    await page.goto(app.origin)
    await page.getByRole('button', { name: 'Start now' }).click()
    await page.waitForURL(/\/q\//)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 20_000 })
    const before = await cacheNames(page)
    await option(page, 'both').check()
    await expect(status(page)).toHaveText(/^Saved at/)

    // The old server is gone, the new one not there yet: somebody goes on choosing.
    await app.kill()
    await option(page, 'one_decision').check()
    await expect(status(page)).toHaveText('Offline. Saved on this device')
    await app.start(build.root)
    await expect(status(page)).toHaveText(/^Saved at/, { timeout: 30_000 })

    await leave(page, () => goOn(page).click())
    expect(questionAt(page.url())?.id).toBe('recent_events')
    await option(page, 'leader_left').check()
    await leave(page, () => goOn(page).click())
    await expect.poll(() => held(page)).toEqual({ presenting_ask: 'one_decision', recent_events: ['leader_left'] })

    await page.reload()
    await heading(page).waitFor()
    await expect.poll(() => cacheNames(page)).toEqual([`seam-gauge ${build.id}`])
    expect(before).not.toEqual([`seam-gauge ${build.id}`])
  } finally {
    await app.kill()
    rmSync(build.root, { recursive: true, force: true })
  }
})

/** Their names alone: to look into one that is being dropped would make it anew. */
const cacheNames = (page: Page) => page.evaluate(() => caches.keys())

async function held(page: Page): Promise<Record<string, unknown>> {
  const rows = await query<{ question_id: string; value: unknown }>(
    'SELECT question_id, value FROM answer WHERE assessment_id = $1',
    [assessmentAt(page.url())],
  )
  return Object.fromEntries(rows.map(({ question_id, value }) => [question_id, value]))
}
