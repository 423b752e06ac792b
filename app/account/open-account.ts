import { redirect } from 'next/navigation'
import { cache } from 'react'
import { isFresh } from '@/lib/auth/passwords'
import { hasPassword, listBrowsers } from '@/lib/data/accounts'
import { listWorkspaces } from '@/lib/data/workspaces'
import { signInFor } from '@/lib/route/sign-in-for'
import { rankWords } from '@/lib/views/rank-words'
import { openPerson, studioOf } from '../studio/open-studio'

/** What somebody sees of their own account; it sends away who has not signed in. */
export const openAccount = cache(async () => {
  const person = await openPerson()
  if (!person) redirect(signInFor('/account'))
  const { userId, sessionId, since } = person
  const now = new Date()
  const [browsers, workspaces, withPassword, studio] = await Promise.all([
    listBrowsers(userId, now),
    listWorkspaces(userId),
    hasPassword(userId),
    studioOf(person),
  ])
  return {
    name: person.name,
    email: person.email,
    shell: studio?.shell ?? null,
    hasPassword: withPassword,
    isFresh: isFresh(since, now),
    browsers: browsers.map((one) => ({ id: one.id, since: one.since.toISOString(), isThis: one.id === sessionId })),
    workspaces: workspaces.map(({ id, name, rank }) => ({
      ...{ id, name, rank: rankWords[rank].name },
      isThis: id === studio?.workspace.id,
    })),
  }
})
