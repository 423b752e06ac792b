import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import type { Rank } from '@/lib/access/viewer'
import { newId, plant } from '@/tests/support/planting'
import { plantPerson } from '@/tests/support/workspaces'
import { origin } from './address'
import { query } from './database'

/** Somebody who is signed in, and where. */
export type Signed = { readonly workspaceId: string; readonly userId: string; readonly email: string }

/** Signs somebody new in with this browser, with a rank in a workspace of their own. */
export async function signIn(page: Page, rank: Rank = 'owner', name = 'Demo Advisers'): Promise<Signed> {
  const workspaceId = await planted(name)
  // Somebody has to own it.
  if (rank !== 'owner') await signedMember(workspaceId, 'owner')
  return signInTo(page, workspaceId, rank)
}

/** Signs somebody new in with this browser, with a rank in a workspace that is there already. */
export async function signInTo(page: Page, workspaceId: string, rank: Rank): Promise<Signed> {
  const person = await signedMember(workspaceId, rank)
  await useCookie(page.context(), person.cookie)
  return { workspaceId, userId: person.userId, email: person.email }
}

/** Another member of a workspace, with a session of their own. `cookie` is the header of their browser. */
export async function signedMember(workspaceId: string, rank: Rank, name = `Demo ${rank}`) {
  const person = await plantPerson(query, workspaceId, `demo-${randomUUID()}`, new Date())
  await query('UPDATE app_user SET name = $2, image = NULL WHERE id = $1', [person.userId, name])
  await plant(query, 'member', { workspace_id: workspaceId, user_id: person.userId, rank, since: new Date() })
  return person
}

/** Puts the session of a `Cookie` header into a browser. */
export async function useCookie(context: BrowserContext, cookie: string): Promise<void> {
  const at = cookie.indexOf('=')
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url: origin }])
}

/** A workspace without anybody in it. @returns its id */
export async function planted(name: string): Promise<string> {
  const id = newId()
  await plant(query, 'workspace', { id, name, created_at: new Date() })
  return id
}
