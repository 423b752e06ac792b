import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { newId, plant } from '@/tests/support/planting'
import { plantedLink, submitted } from '@/tests/support/submitted'
import { query } from './database'
import type { State } from './states'
import { signIn, type Signed } from './studio'

export const personHome = '/studio/settings/person'

/** Somebody who sent something to a workspace, and is spoken of at what somebody else sent. */
export async function heldPerson(
  { workspaceId, userId }: Signed,
  email = `held.${newId()}@mail.test`,
): Promise<{ readonly email: string; readonly other: string }> {
  const now = new Date()
  const link = await plantedLink(query, workspaceId)
  const contact = { name: 'Demo Held, with a name that is long enough for two lines of a phone', email }
  await submitted(query, workspaceId, link.id, { contact, businessName: 'Demo Held Limited' })
  const { submission: other } = await submitted(query, workspaceId, link.id, { businessName: 'Demo Other' })
  await plant(query, 'note', {
    ...{ id: newId(), workspace_id: workspaceId, submission_id: other, op_id: randomUUID(), author_id: userId },
    ...{ author_name: 'Demo owner', words: `Ask ${email.toUpperCase()}`, written_at: now },
  })
  return { email, other }
}

/** Looks for somebody. */
export async function lookFor(page: Page, email: string): Promise<void> {
  await page.goto(personHome)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Look for them' }).click()
}

/** Types an address to erase whoever is on the page. */
export async function eraseTyping(page: Page, typed: string): Promise<void> {
  await page.getByText('Erase this person').click()
  await page.getByLabel(/^Type .* to confirm$/).fill(typed)
  await page.getByRole('button', { name: 'Erase for good' }).click()
}

const one = (name: string, open: (page: Page, signed: Signed) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, await signIn(page))),
})

/** What is held of one person, in its states. */
export const personStates: readonly State[] = [
  one('one person, nobody looked for', (page) => page.goto(personHome)),
  one('one person, no address', async (page) => {
    await lookFor(page, 'nobody')
    await page.locator('#error-summary').waitFor()
  }),
  one('one person, nothing held', async (page) => {
    await lookFor(page, 'nobody@mail.test')
    await page.getByText('Nothing is held').waitFor()
  }),
  one('one person, found, about to be erased', async (page, signed) => {
    await lookFor(page, (await heldPerson(signed)).email)
    await page.getByText('Erase this person').click()
    await page.getByRole('button', { name: 'Erase for good' }).waitFor()
  }),
  one('one person, who is a member', async (page, signed) => {
    await heldPerson(signed, signed.email)
    await lookFor(page, signed.email)
    await page.getByText('This is the address of a member').waitFor()
  }),
  one('one person, typed otherwise', async (page, signed) => {
    await lookFor(page, (await heldPerson(signed)).email)
    await eraseTyping(page, 'somebody else')
    await page.locator('#error-summary').waitFor()
  }),
  one('one person, erased', async (page, signed) => {
    const { email } = await heldPerson(signed)
    await lookFor(page, email)
    await eraseTyping(page, email)
    await page.getByText('Nobody was erased').waitFor({ state: 'detached' })
  }),
]
