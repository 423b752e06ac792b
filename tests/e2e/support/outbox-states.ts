import type { Page } from '@playwright/test'
import { letterContents } from '@/tests/support/letter-contents'
import { newId, plant } from '@/tests/support/planting'
import { query } from './database'
import type { State } from './states'
import { signIn } from './studio'

type Row = Readonly<Record<string, unknown>>

/** Puts a letter into an outbox as it stands after it was settled. @returns its id */
export async function plantedLetter(workspaceId: string, kind: string, more: Row = {}): Promise<string> {
  const [id, now] = [newId(), new Date()]
  const content = letterContents().find((one) => one.kind === kind)
  if (!content) throw new Error(`There is no letter of the kind ${kind}`)
  const data = 'token' in content.data ? { ...content.data, token: '' } : content.data
  await plant(query, 'letter', {
    ...{ id, workspace_id: workspaceId, kind, data, to_name: 'Ann Demo', to_email: `ann-${id}@mail.test` },
    ...{ state: 'sent', created_at: now, send_at: now, settled_at: now, attempts: 1, ...more },
  })
  return id
}

/** A letter that waits: its job comes in three days, whatever its row is made to say meanwhile. */
async function waitingLetter(workspaceId: string, kind: string): Promise<string> {
  const later = new Date(Date.now() + 72 * 3_600_000)
  return plantedLetter(workspaceId, kind, { state: 'queued', settled_at: null, attempts: 0, send_at: later })
}

export const refusedLetter = {
  state: 'failed',
  problem: 'The mail server refused the letter: 550 No such mailbox here',
} as const

/** An outbox with a letter in every state. */
export async function fullOutbox(page: Page) {
  const { workspaceId } = await signIn(page)
  const failed = await plantedLetter(workspaceId, 'reminder', refusedLetter)
  await plantedLetter(workspaceId, 'asked')
  await plantedLetter(workspaceId, 'invitation', { state: 'kept' })
  await plantedLetter(workspaceId, 'submitted', { state: 'cancelled' })
  await waitingLetter(workspaceId, 'reminder')
  const tried = await waitingLetter(workspaceId, 'receipt')
  await query(
    `UPDATE letter SET attempts = 2, problem = 'The letter could not be handed over: timeout' WHERE id = $1`,
    [tried],
  )
  return { workspaceId, failed }
}

/** The outbox in its states. */
export const outboxStates: readonly State[] = [
  {
    name: 'outbox, no letters yet',
    open: async (page) => {
      await signIn(page)
      await page.goto('/studio/outbox')
    },
  },
  {
    name: 'outbox, letters in every state',
    open: async (page) => {
      await fullOutbox(page)
      await page.goto('/studio/outbox')
    },
  },
  {
    name: 'outbox, second page',
    open: async (page) => {
      const { workspaceId } = await signIn(page)
      for (let count = 0; count < 51; count += 1) await plantedLetter(workspaceId, 'asked')
      await page.goto('/studio/outbox?page=2')
    },
  },
  {
    name: 'outbox, a letter that failed',
    open: async (page) => void (await page.goto(`/studio/outbox/${(await fullOutbox(page)).failed}`)),
  },
  {
    name: 'outbox, a letter that cannot be sent again',
    open: async (page) =>
      void (await page.goto(`/studio/outbox/${(await fullOutbox(page)).failed}?problem=changed-meanwhile`)),
  },
]
