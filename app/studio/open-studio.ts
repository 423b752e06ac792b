import { redirect } from 'next/navigation'
import { cache } from 'react'
import { may } from '@/lib/access/permissions'
import type { SignedIn } from '@/lib/auth/sign-in'
import { listWorkspaces } from '@/lib/data/workspaces'
import { memberIn, signedIn } from '@/lib/member-session'
import { signInFor } from '@/lib/route/sign-in-for'

/**
 * Who looks at a page of the studio, and in which workspace: read anew for every request, once for each. It sends away
 * who has not signed in, to come back to `path`, and who belongs to nothing. Pages and their titles ask for it; a layout
 * is drawn once for many pages and never does.
 */
export const openStudio = cache(async (path: `/studio${string}`) => {
  const person = await openPerson()
  if (!person) redirect(signInFor(path))
  const studio = await studioOf(person)
  if (!studio) redirect('/account')
  return { ...studio, person: { userId: person.userId, name: person.name, email: person.email } }
})

/** Who has signed in with this browser; asked once for each request. */
export const openPerson = cache(signedIn)

/** The workspace a person looks at, as what, and what `StudioShell` shows of it; null where they belong to none. */
export async function studioOf(person: SignedIn) {
  const member = await memberIn(person)
  const own = member ? await listWorkspaces(person.userId) : []
  const workspace = own.find(({ id }) => id === member?.workspaceId)
  if (!member || !workspace) return null
  const others = own.filter(({ id }) => id !== workspace.id)
  const seen = { outbox: may(member, 'outbox.see'), audit: may(member, 'audit.see') }
  const opens = { ...seen, retention: may(member, 'retention.see'), person: may(member, 'persons.see') }
  return {
    member,
    workspace,
    others,
    shell: {
      ...{ workspaceId: workspace.id, workspaceName: workspace.name, others, ...opens },
      ...{ userId: person.userId, personName: person.name },
    },
  }
}
