import type { BrowserContext, Page } from '@playwright/test'
import { plantMany } from '@/tests/support/many-submissions'
import { plantedLink } from '@/tests/support/submitted'
import { expect } from './test'
import { query } from './database'
import { signedMember, signIn, useCookie, type Signed } from './studio'

/** Signs in an owner of a workspace with so many new submissions. They stand as nobody touched them. */
export async function signInWith(page: Page, rows: number): Promise<Signed & { readonly link: string }> {
  const signed = await signIn(page)
  const { id: link } = await plantedLink(query, signed.workspaceId)
  await plantMany(query, { workspace: signed.workspaceId, link, rows, now: new Date() })
  await query(
    `UPDATE submission SET status = 'new', reason = NULL, untouched_since = sent_at WHERE workspace_id = $1`,
    [signed.workspaceId],
  )
  return { ...signed, link }
}

/** Opens the list of all, with its script. */
export async function openInbox(page: Page, more = ''): Promise<void> {
  await page.goto(`/studio/inbox?view=all${more}`)
  await expect(page.getByRole('button', { name: 'Commands' })).toBeVisible()
  await expect(links(page).first()).toBeVisible()
  await keysHeard(page)
}

/** Another member of the workspace in a browser of their own, by a name. */
export async function colleague(context: BrowserContext, workspaceId: string, name: string) {
  const person = await signedMember(workspaceId, 'member', name)
  await useCookie(context, person.cookie)
  return { page: await context.newPage(), userId: person.userId }
}

/** The links of the rows that are drawn. */
export const links = (page: Page) => page.locator('a[data-row-link]')

/** The row of a submission. */
export const rowOf = (page: Page, id: string) => page.locator(`#row-${id}`)

/** The submission whose link has focus; null where none has. */
export const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-row-link') ?? null)

/** What the database has of a submission, column by column, but its revision. */
export async function stored(id: string) {
  const [row] = await query<Record<string, unknown>>(
    `SELECT status::text, reason, owner_id, snoozed_until::text, tags, status_at::text, untouched_since::text,
       contacted_at::text, removed_at::text FROM submission WHERE id = $1`,
    [id],
  )
  return row ?? {}
}

/** All that the database has of the submissions of a workspace, by their ids. */
export async function storedIn(workspaceId: string): Promise<Readonly<Record<string, Record<string, unknown>>>> {
  const rows = await query<{ id: string }>(`SELECT id FROM submission WHERE workspace_id = $1 ORDER BY id`, [
    workspaceId,
  ])
  return Object.fromEntries(await Promise.all(rows.map(async ({ id }) => [id, await stored(id)] as const)))
}

/** Waits until the page that is open listens to keys. */
export const keysHeard = (page: Page) => page.locator('html[data-keys="heard"]').waitFor({ state: 'attached' })
