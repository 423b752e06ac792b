import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { newId, newKey, plant, sha256 } from '@/tests/support/planting'
import { fromOurPage } from './address'
import { awake } from './awake'
import { query } from './database'
import type { State } from './states'
import { withSubmission } from './submission-states'
import { expect } from './test'

type Planted = Awaited<ReturnType<typeof withSubmission>>
type Row = Readonly<Record<string, unknown>>

const day = 86_400_000
const days = (count: number) => new Date(Date.now() + count * day)

/** A question that was asked back at a submission. @returns its id, and the address of its page */
export async function plantedQuestion({ workspaceId, submission, userId }: Planted, more: Row = {}) {
  const [id, key] = [newId(), newKey()]
  await plant(query, 'ask_back', {
    ...{ id, workspace_id: workspaceId, submission_id: submission, op_id: randomUUID(), hash: sha256(key) },
    ...{
      words: 'Who looks after the code\nwhen the demo agency is away?',
      author_id: userId,
      author_name: 'Demo owner',
    },
    ...{ asked_at: days(-2), expires_at: days(28), ...more },
  })
  return { id, key, path: `/answer/${key}` }
}

/** Rows of questions that wait no more. */
export const answered = (answer = 'A demo developer does.') => ({ answer, answered_at: new Date() })
export const revoked = () => ({ revoked_at: new Date() })
export const expired = () => ({ asked_at: days(-31), expires_at: days(-1) })

/** Waits until a page says that there is news of a question, and has it told again until the page listens. */
export const heardNews = (page: Page, id: string) =>
  expect(async () => {
    await query('UPDATE ask_back SET opened_at = opened_at WHERE id = $1', [id])
    await page.getByText('Something new happened here').waitFor({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })

const beside = (
  name: string,
  open: (page: Page, of: Planted) => Promise<unknown>,
  rank: Parameters<typeof withSubmission>[2] = 'owner',
): State => ({
  name: `asked back, ${name}`,
  open: async (page) => void (await open(page, await withSubmission(page, {}, rank))),
})

const asked = (name: string, more: Row = {}, query = ''): State => ({
  name: `a question, ${name}`,
  open: async (page) => {
    const { path } = await plantedQuestion(await withSubmission(page), more)
    await page.context().clearCookies()
    await page.goto(`${path}${query}`)
  },
})

/** Questions that are asked back: as members see them beside a submission, and as whoever gets one does. */
export const askBackStates: readonly State[] = [
  beside('the form unfolded', async (page, { address }) => {
    await page.goto(address)
    await page.getByText('Ask one question').click()
  }),
  beside('refused', async (page, { address }) => {
    await page.goto(address)
    await page.getByText('Ask one question').click()
    await page.getByRole('button', { name: 'Send the question' }).click()
    await page.locator('#ask-words-error').waitFor()
  }),
  beside('asked a moment ago', async (page, of) => {
    const { id } = await plantedQuestion(of, { asked_at: new Date(), words: 'w'.repeat(400) })
    await page.goto(`${of.address}?ask=${id}&did=added#ask-back`)
  }),
  beside('in all its states, read by a viewer', everyKind, 'viewer'),
  beside('in all its states', everyKind),
  beside('by nobody known', async (page, of) => {
    await query('UPDATE submission SET contact_email = NULL WHERE id = $1', [of.submission])
    await page.goto(of.address)
  }),
  beside('news while a field is in use', async (page, of) => {
    const { id, path } = await plantedQuestion(of)
    await page.goto(of.address)
    await awake(page, '#work select')
    await page.getByLabel('Status').selectOption({ label: 'Contacted' })
    await page.request.post(`${path}/reply`, { headers: fromOurPage, data: { answer: 'In March.' } })
    await heardNews(page, id)
  }),
  asked('waiting'),
  asked('waiting, long', { words: 'w'.repeat(400) }),
  asked('answered with nothing', {}, '?problem=unprocessable&field=answer'),
  asked('answered', answered('a'.repeat(4000))),
  asked('taken back', revoked()),
  asked('run out', expired()),
  { name: 'a question, no such', open: async (page) => void (await page.goto(`/answer/${newKey()}`)) },
]

async function everyKind(page: Page, of: Planted) {
  await plantedQuestion(of, { ...expired(), ...revoked() })
  await plantedQuestion(of, { ...answered('a'.repeat(300)), asked_at: days(-9) })
  await plantedQuestion(of, { ...revoked(), asked_at: days(-5) })
  await plantedQuestion(of, { opened_at: days(-1) })
  await page.goto(of.address)
}
