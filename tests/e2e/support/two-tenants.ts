import { withAsk } from '@/tests/support/planting'
import { rowHashes } from '@/tests/support/tenant-rows'
import type { Tenant } from '@/tests/support/workspaces'
import { url } from './database'
import { plantMatrix, type Principal } from './principals'
import { expect, test } from './test'

/**
 * The two tenants and everyone who asks, planted before the tests of a file. After each test nothing of B may be other
 * than it was. @returns what gives them within a test
 */
export function twoTenants() {
  let planted: { a: Tenant; b: Tenant; principals: readonly Principal[] } | undefined
  let before: Readonly<Record<string, string>>
  const given = () => {
    if (!planted) throw new Error('There are no tenants before the tests')
    return planted
  }
  const hashes = () => withAsk(url(), (ask) => rowHashes(ask, given().b.workspaceId))

  test.beforeAll(async () => {
    planted = await withAsk(url(), plantMatrix)
    before = await hashes()
  })

  test.afterEach(async () => expect(await hashes()).toEqual(before))

  return given
}
