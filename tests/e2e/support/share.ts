import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { fromOurPage } from './address'
import { query } from './database'
import { expect } from './test'

/** What a person's own browser calls itself; ours says that it has no window, which counts as a bot. */
export const person =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

export type Shown = { readonly link: string; readonly key: string; readonly share: string }

type Choice = {
  readonly of?: string
  readonly include?: readonly ('answers' | 'name')[]
  readonly until?: '30' | '90' | 'never'
}

/** Makes a link in the browser that `request` belongs to, and reads it from the page that shows it. */
export async function shareReport(request: APIRequestContext, id: string, choice: Choice = {}): Promise<Shown> {
  const data = { opId: randomUUID(), of: 'version-1', include: ['name'], until: '90', ...choice }
  const response = await request.post(`/a/${id}/shares`, { headers: fromOurPage, data })
  expect(response.status(), await response.text()).toBe(200)
  const { next } = (await response.json()) as { next: string }
  const html = await (await request.get(next)).text()
  const link = /value="(http[^"]*\/r\/[\w-]{43})"/.exec(html)?.[1] ?? ''
  return { link, key: link.split('/').at(-1) ?? '', share: next.split('=').at(-1) ?? '' }
}

/** Keeps a what-if in the database, as its page would. */
export async function keepWhatIf(id: string, name: string, changes: Readonly<Record<string, string>>): Promise<void> {
  await query(
    `INSERT INTO what_if (assessment_id, number, op_id, version_number, name, changes, saved_at)
     VALUES ($1, 1, gen_random_uuid(), 1, $2, $3, now())`,
    [id, name, JSON.stringify(changes)],
  )
}

/** How often a share was looked at, as its maker is told. */
export async function viewsOf(share: string): Promise<number> {
  const [row] = await query<{ views: number }>('SELECT views FROM share WHERE id = $1', [share])
  return row?.views ?? -1
}
