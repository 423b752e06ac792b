import { newId, newKey, plant, type Ask } from '@/tests/support/planting'
import { cookieOf, plantPair, type Tenant } from '@/tests/support/workspaces'

/** Somebody who asks, by the headers their browser sends. */
export type Principal = {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  /** What they hold of an assessment, and try on every other. */
  readonly key?: string
}

/**
 * Everyone of acceptance 2: nobody, each rank of A, an owner of A whose session names B, somebody who was removed from
 * B, a vendor who holds the link of A's prospect, and that prospect.
 */
function principalsOf(a: Tenant, b: Tenant, strayCookie: string): readonly Principal[] {
  const member = (name: string, cookie: string) => ({ name, headers: { cookie } })
  const vendorKey = a.sent.vendorKey
  return [
    { name: 'anonymous', headers: {} },
    member('viewer of A', a.people.viewer.cookie),
    member('member of A', a.people.member.cookie),
    member('admin of A', a.people.admin.cookie),
    member('owner of A', a.people.owner.cookie),
    member('owner of A whose session names B', strayCookie),
    member('removed from B', b.people.removed.cookie),
    {
      name: 'holder of a vendor link',
      headers: {
        cookie: `sg-session=${vendorKey}; sg-${b.sent.id}=${vendorKey}`,
        authorization: `Bearer ${vendorKey}`,
      },
    },
    { name: 'prospect of A', headers: { cookie: `sg-${a.sent.id}=${a.sent.key}` }, key: a.sent.key },
  ]
}

/** The two tenants in the database of the app under test, and everyone who asks. */
export async function plantMatrix(ask: Ask): Promise<{ a: Tenant; b: Tenant; principals: readonly Principal[] }> {
  const { a, b } = await plantPair(ask, new Date())
  const token = newKey()
  const at = new Date()
  await plant(ask, 'session', {
    ...{ id: newId(), token, user_id: a.people.owner.userId, workspace_id: b.workspaceId },
    ...{ created_at: at, updated_at: at, expires_at: new Date(at.getTime() + 86_400_000) },
  })
  return { a, b, principals: principalsOf(a, b, cookieOf(token)) }
}
