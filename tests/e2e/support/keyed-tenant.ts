import { withAsk } from '@/tests/support/planting'
import { rowHashes } from '@/tests/support/tenant-rows'
import { plantTenant, type Tenant } from '@/tests/support/workspaces'
import { query, url } from './database'
import { plantSignIn, sentLinks, type SentLink } from './planted-keys'
import { test } from './test'

/** A tenant with every kind of link there is, planted before the tests of a file. @returns what gives it within a test */
export function keyedTenant() {
  let planted: { b: Tenant; signIn: string; links: readonly SentLink[] } | undefined
  const given = () => {
    if (!planted) throw new Error('There is no tenant before the tests')
    return planted
  }

  test.beforeAll(async () => {
    planted = await withAsk(url(), async (ask) => {
      const b = await plantTenant(ask, new Date())
      const signIn = await plantSignIn(ask, b)
      return { b, signIn, links: sentLinks(b, signIn) }
    })
  })

  return given
}

/** All that is kept of a tenant, and of its sign-in links: equal before and after means that none was used up. */
export const rowsOf = async (b: Tenant) => [
  await withAsk(url(), (ask) => rowHashes(ask, b.workspaceId)),
  await query("SELECT identifier FROM verification WHERE value LIKE '%' || $1 || '%'", [b.people.owner.email]),
]
