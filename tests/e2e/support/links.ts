import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { newId, newSlug, plant } from '@/tests/support/planting'
import { awake } from './awake'
import { query } from './database'
import type { Signed } from './studio'

/** A picture of one colour, 160 by 48, as a file to choose. */
export const logoFile = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** Chooses a logo, and waits until it is drawn: what stands below it has moved down by then. */
export async function chooseLogo(page: Page): Promise<void> {
  await awake(page, '#logo')
  await page.getByLabel('Logo (optional)').setInputFiles(logoFile)
  await page.getByText('On a light page', { exact: true }).waitFor()
}

/** Fills the form of a new link and publishes it. @returns its page */
export async function publish(page: Page, name = 'Spring campaign'): Promise<string> {
  await page.goto('/studio/links/new')
  await page.getByLabel('Name of the link').fill(name)
  await page.getByLabel('What you sell').fill('Automation projects')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.waitForURL(/done=published/)
  return new URL(page.url()).pathname.replace(/\/send$/, '')
}

/** A link straight in the database. @returns its page */
export async function planted(of: Signed, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const [id, now] = [newId(), new Date()]
  await plant(query, 'branded_link', {
    ...{ id, workspace_id: of.workspaceId, slug: newSlug(), op_id: randomUUID(), name: 'Demo link' },
    ...{ sender: 'Demo Person', sells: 'Automation projects', colour: '#ffe600', intro: 'Hello.' },
    ...{ button_words: 'Start now', contact: 'optional', frames: [], created_at: now, changed_at: now, ...more },
  })
  return `/studio/links/${id}`
}

/** So many browsers that opened a link, of which some started and some of those submitted. */
export async function visits(of: Signed, link: string, opened: number, started: number, submitted: number) {
  const now = Date.now()
  for (let at = 0; at < opened; at += 1) {
    await plant(query, 'visit', {
      ...{ id: newId(), workspace_id: of.workspaceId, link_id: link.split('/').at(-1) },
      opened_at: new Date(now - 7_200_000 - at * 60_000),
      started_at: at < started ? new Date(now - 3_600_000) : null,
      submitted_at: at < submitted ? new Date(now - 60_000) : null,
      last_question_id: at < started ? (at % 3 === 0 ? 'business_size' : 'yearly_revenue') : null,
      framed: at % 7 === 0,
    })
  }
}

/** Adds people by the page of a link. */
export async function addPeople(page: Page, link: string, people: string): Promise<void> {
  await page.goto(`${link}/send`)
  await page.getByLabel('People', { exact: true }).fill(people)
  await page.getByRole('button', { name: 'Add people' }).click()
  await page.waitForURL(/done=added/)
}
