import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { newId, newKey, plant, sha256 } from '@/tests/support/planting'
import { plantPerson } from '@/tests/support/workspaces'
import { query } from './database'
import { readFirst, showNoscript } from './person'
import type { State } from './states'
import { planted, signedMember, signIn, useCookie, type Signed } from './studio'

const people = '/studio/settings/people'
const workspace = '/studio/settings/workspace'

const at = (name: string, path: string): State => ({ name, open: async (page) => void (await page.goto(path)) })

const inside = (name: string, open: (page: Page, signed: Signed) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, await signIn(page))),
})

const invitation = (name: string, open: (page: Page, key: string, email: string) => Promise<unknown>): State => ({
  name,
  open: async (page) => {
    const { key, email } = await invitedTo(await planted('Demo Advisers'))
    await open(page, key, email)
  },
})

/** An invitation straight into the database. @returns its key and whom it is for */
export async function invitedTo(workspaceId: string, email = `${randomUUID().slice(0, 12)}@mail.test`, days = 7) {
  const [key, now] = [newKey(), new Date()]
  await plant(query, 'invitation', {
    ...{ id: newId(), workspace_id: workspaceId, hash: sha256(key), op_id: randomUUID(), email, rank: 'member' },
    ...{ inviter_name: 'Demo Owner', created_at: now, expires_at: new Date(now.getTime() + days * 86_400_000) },
  })
  return { key, email }
}

const openAll = (page: Page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)))

/** Signing in, one's own account, the people of a workspace and the workspace itself. */
export const accountStates: readonly State[] = [
  at('setup, done', '/setup'),
  at('sign in', '/sign-in'),
  at('sign in, link ended', '/sign-in?problem=link-ended'),
  at('sign in, too many links tried', '/sign-in?problem=too-many-misses'),
  at('sign in, signed out', '/sign-in?out=1'),
  at('sign in, joined', '/sign-in?joined=1'),
  at('sign in, by a link', `/sign-in/${'a'.repeat(32)}`),
  {
    name: 'sign in, no address',
    open: async (page) => {
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Send me a link' }).click()
      await page.locator('#error-summary').waitFor()
    },
  },
  {
    name: 'sign in, letter sent',
    open: async (page) => {
      await page.goto('/sign-in')
      await page.locator('#email').fill(`${randomUUID()}@mail.test`)
      await readFirst(page)
      await page.getByRole('button', { name: 'Send me a link' }).click()
      await page.getByText('We sent a link to').waitFor()
      await openAll(page)
    },
  },
  {
    name: 'sign in, wrong password',
    open: async (page) => {
      await page.goto('/sign-in')
      await page.getByText('Sign in with a password').click()
      await page.locator('#login').fill(`${randomUUID()}@mail.test`)
      await page.locator('#password').fill('not the password')
      await readFirst(page)
      await page.getByRole('button', { name: 'Sign in' }).last().click()
      await page.locator('#error-summary').waitFor()
    },
  },
  at('sign in, a letter asked for a puzzle', '/sign-in?way=letter&problem=puzzle'),
  at('sign in, a password asked for a puzzle', '/sign-in?way=password&problem=puzzle'),
  {
    name: 'sign in, a puzzle that cannot be had',
    open: async (page) => {
      await page.route('**/puzzle', (route) => route.abort())
      await page.goto('/sign-in?way=letter&problem=puzzle')
      await page.getByText('This browser cannot show that you are no program.').last().waitFor()
    },
  },
  {
    name: 'sign in, asked for a puzzle without a script',
    open: async (page) => {
      await page.goto('/sign-in?way=password&problem=puzzle')
      await showNoscript(page)
      await page.getByText('Wait a minute before you send it again').waitFor()
    },
  },
  inside('sign in, signed in already', (page) => page.goto('/sign-in')),
  inside('account', async (page, { userId }) => {
    await query(`UPDATE session SET created_at = now() - interval '1 hour' WHERE user_id = $1`, [userId])
    await signInTwice(userId)
    const other = await planted('Another Workspace')
    await plant(query, 'member', { workspace_id: other, user_id: userId, rank: 'viewer', since: new Date() })
    await page.goto('/account')
    await openAll(page)
  }),
  inside('account, not their password', (page) => page.goto('/account?problem=unprocessable&field=password')),
  inside('account, last owner', (page) => page.goto('/account?problem=unprocessable&field=workspace')),
  inside('account, saved', (page) => page.goto('/account?saved=name')),
  {
    name: 'account, of nobody’s workspace',
    open: async (page) => {
      const person = await plantPerson(query, null, `demo-${randomUUID().slice(0, 8)}`, new Date())
      await query('UPDATE app_user SET name = $2 WHERE id = $1', [person.userId, 'Demo Person'])
      await useCookie(page.context(), person.cookie)
      await page.goto('/account')
    },
  },
  inside('people', async (page, { workspaceId }) => {
    await signedMember(workspaceId, 'admin')
    await signedMember(workspaceId, 'viewer', 'A name that is long enough to go over more than one line of a phone')
    await invitedTo(workspaceId)
    await invitedTo(workspaceId, undefined, -1)
    await page.goto(`${people}?done=invited`)
    await openAll(page)
  }),
  inside('people, nobody invited', async (page) => {
    await page.goto(people)
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  inside('people, last owner', (page) => page.goto(`${people}?problem=unprocessable`)),
  {
    name: 'people, as a viewer',
    open: async (page) => {
      await signIn(page, 'viewer')
      await page.goto(people)
    },
  },
  inside('workspace', async (page) => {
    await page.goto(`${workspace}?saved=made`)
    await openAll(page)
  }),
  inside('workspace, name not typed', (page) => page.goto(`${workspace}?problem=unprocessable&field=typed`)),
  inside('workspace, no name', (page) => page.goto(`${workspace}?problem=unprocessable&field=name`)),
  {
    name: 'workspace, as a member',
    open: async (page) => {
      await signIn(page, 'member')
      await page.goto(workspace)
    },
  },
  invitation('invitation', (page, key) => page.goto(`/invitation/${key}`)),
  invitation('invitation, no name', async (page, key) => {
    await page.goto(`/invitation/${key}`)
    await page.getByRole('button', { name: 'Accept the invitation' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  invitation('invitation, for somebody else', async (page, key) => {
    await signIn(page)
    await page.goto(`/invitation/${key}`)
  }),
  {
    name: 'invitation, for somebody with an account',
    open: async (page) => {
      const { email } = await signedMember(await planted('Demo Advisers'), 'owner')
      const { key } = await invitedTo(await planted('Another Workspace'), email)
      await page.goto(`/invitation/${key}`)
    },
  },
  at('invitation, ended', `/invitation/${'a'.repeat(43)}`),
]

/** Another browser of the same person. */
async function signInTwice(userId: string): Promise<void> {
  const at = { created_at: new Date(), updated_at: new Date(), expires_at: new Date(Date.now() + 86_400_000) }
  await plant(query, 'session', { id: newId(), token: newKey(), user_id: userId, ...at })
}
