import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { newId, newSlug, plant } from '@/tests/support/planting'
import { plantPerson } from '@/tests/support/workspaces'
import { fromOurPage } from './address'
import { query } from './database'
import { readFirst } from './person'
import { expect } from './test'

/** A branded link of a workspace of its own, as it stands in the database. */
export type Link = {
  readonly workspaceId: string
  readonly linkId: string
  readonly slug: string
  /** The private address of one person. */
  readonly recipient: string
  /** The `Cookie` header of its owner. */
  readonly owner: string
}

type Row = Readonly<Record<string, unknown>>

/** Demo words, which are no person's and no business's. */
export const demo = {
  workspace: 'Demo Advisers',
  sender: 'Demo Sender',
  sells: 'demo advice and demo teams',
  button: 'Start the demo',
} as const

const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

/** Makes a link. @param more columns of it that are not as usual */
export async function plantLink(more: Row = {}, withLogo = true): Promise<Link> {
  const [workspaceId, linkId, slug, recipient, logoId] = [newId(), newId(), newSlug(), newSlug(), newId()]
  const now = new Date()
  await plant(query, 'workspace', { id: workspaceId, name: demo.workspace, created_at: now })
  const person = await plantPerson(query, workspaceId, 'demo-owner', now)
  const owner = { workspace_id: workspaceId, user_id: person.userId }
  await plant(query, 'member', { ...owner, rank: 'owner', since: now })
  const picture = { id: logoId, workspace_id: workspaceId, type: 'png', bytes: logo, width: 120, height: 40 }
  if (withLogo) await plant(query, 'logo', { ...picture, created_at: now })
  await plant(query, 'branded_link', {
    ...{ id: linkId, workspace_id: workspaceId, slug, op_id: randomUUID(), name: 'Demo link' },
    ...{ sender: demo.sender, sells: demo.sells, colour: '#7a1f5c', logo_id: withLogo ? logoId : null },
    ...{ intro: 'A few questions before we talk, so that the talk is about what you need.' },
    ...{ button_words: demo.button, call_url: 'https://calendar.example/demo', contact: 'optional', frames: [] },
    ...{ created_at: now, changed_at: now, ...more },
  })
  await plant(query, 'tell_of', { ...owner, link_id: linkId })
  await plant(query, 'recipient', {
    ...{ id: newId(), workspace_id: workspaceId, link_id: linkId, slug: recipient, name: 'Demo Reader' },
    ...{ email: `${newId()}@mail.test`, added_at: now },
  })
  return { workspaceId, linkId, slug, recipient, owner: person.cookie }
}

/** Starts by a link as its page does, in the browser that `request` belongs to. @returns the id of the assessment */
export async function beginBy(request: APIRequestContext, slug: string): Promise<string> {
  const form = await startFields(request, slug)
  const response = await request.post(`/s/${slug}/start`, { headers: fromOurPage, form, maxRedirects: 0 })
  expect(response.status(), await response.text()).toBe(303)
  return /^\/a\/([0-9a-f]{20})\/q\//.exec(response.headers().location ?? '')?.[1] ?? ''
}

/** What the form of a link's page would send. */
export async function startFields(request: APIRequestContext, slug: string) {
  const html = await (await request.get(`/s/${slug}`)).text()
  const valueOf = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  return { opId: valueOf('opId'), drawn: valueOf('drawn') }
}

/** The three moments of each visit of a link, first opened first. */
export const visitsOf = (linkId: string) =>
  query<{ id: string; opened_at: Date; started_at: Date | null; submitted_at: Date | null; assessment_id: string }>(
    'SELECT id, opened_at, started_at, submitted_at, assessment_id FROM visit WHERE link_id = $1 ORDER BY opened_at',
    [linkId],
  )

/** What was sent by a link. */
export const submissionsOf = (linkId: string) =>
  query<{ id: string; ended_by: string | null; contact_name: string | null; contact_email: string | null }>(
    'SELECT id, ended_by, contact_name, contact_email FROM submission WHERE link_id = $1',
    [linkId],
  )

/** The letters that a workspace has, by kind. */
export async function lettersTo(workspaceId: string): Promise<readonly string[]> {
  const rows = await query<{ kind: string }>('SELECT kind FROM letter WHERE workspace_id = $1', [workspaceId])
  return rows.map(({ kind }) => kind).sort()
}

/** Ticks the box and sends from the check page. */
export async function sendFromCheck(page: Page, home: string): Promise<void> {
  await page.goto(`${home}/check`)
  await page.getByLabel(/^I agree to send this to/).check()
  await readFirst(page)
  await page.getByRole('button', { name: /^Send to/ }).click()
  await page.waitForURL(/\/report\?sending=sent$/)
}
