import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { KeptVendor } from '@/lib/views/vendors/kept-vendor'
import { sixVendors, threeVendors } from '@/tests/support/kept-vendors'
import { persona } from '@/tests/support/personas'
import { fromOurPage } from './address'
import { reported } from './seed'
import type { State } from './states'
import { expect } from './test'

/** Records vendors in an assessment, as the pages for it do. @returns their ids */
export async function recordVendors(
  request: APIRequestContext,
  assessment: string,
  vendors: readonly KeptVendor[],
): Promise<string[]> {
  const send = async (path: string, data: object) => {
    const response = await request.post(`/a/${assessment}/${path}`, { headers: fromOurPage, data })
    expect(response.status(), await response.text()).toBe(200)
    return (await response.json()) as { id?: string }
  }
  const ids: string[] = []
  for (const { name, claim, price, calls, statements } of vendors) {
    const { id = '' } = await send('vendor-records', { opId: randomUUID(), name, claim, price })
    ids.push(id)
    for (const call of calls) await send(`vendors/${id}/calls`, call)
    for (const { question, call, option, shown, note, evidence } of statements) {
      const told = { question, call, option, shown, note, evidence }
      await send(`vendors/${id}/answers`, { opId: randomUUID(), baseVersion: 0, ...told })
    }
  }
  return ids
}

const report = (name: string, vendors: readonly KeptVendor[]): State => ({
  name,
  open: async (page) => {
    const id = await reported(page.request, persona('harbour-tiles'))
    await recordVendors(page.request, id, vendors)
    await page.goto(`/a/${id}/report#vendors`)
    await page.locator('#vendors').waitFor()
    await page.evaluate(() =>
      document.querySelectorAll('#vendors details').forEach((one) => one.toggleAttribute('open')),
    )
  },
})

/** A report whose holder compares vendors. */
export const reportVendorStates: readonly State[] = [
  report('report, three vendors', threeVendors),
  report('report, six vendors', sixVendors),
  report('report, one vendor that was asked nothing', [
    { ...threeVendors[0]!, calls: [], statements: [], price: null, claim: 'unclear' },
  ]),
]
