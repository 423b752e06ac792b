import type { Page } from '@playwright/test'
import { fromOurPage } from './address'
import type { State } from './states'
import { answer, answersAwake, freshVendor, goOn, record, withVendors } from './vendors'

const state = (name: string, open: (page: Page) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page)),
})

const list = (name: string, count: number, need = true): State =>
  state(name, async (page) => page.goto((await withVendors(page.request, count, need)).list))

const one = (name: string, open: (page: Page, vendor: string) => Promise<unknown>, need = true): State =>
  state(name, async (page) => open(page, (await withVendors(page.request, 1, need)).pages[0]!))

/** Vendors as a buyer records them: added, asked, in conflict, compared, removed. */
export const vendorStates: readonly State[] = [
  state('vendor first', (page) => page.goto('/vendors/new')),
  state('vendor first, refused', async (page) => {
    await page.goto('/vendors/new')
    await page.getByRole('button', { name: 'Add this vendor' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  list('vendors, none', 0),
  list('vendors, one', 1),
  list('vendors, three', 3),
  list('vendors, six', 6),
  list('vendors, three and no need', 3, false),
  state('vendors, one removed', async (page) => {
    const { list, pages } = await withVendors(page.request, 2)
    await page.request.post(`${pages[1]}/removal`, { headers: fromOurPage, data: {} })
    await page.goto(`${list}?removed=${pages[1]?.split('/').at(-1)}`)
  }),
  state('vendor to add', async (page) => page.goto(`${(await withVendors(page.request, 0)).list}/new`)),
  state('vendor, asked nothing', async (page) => page.goto(await freshVendor(page.request))),
  state('vendor, nothing chosen', async (page) => {
    await page.goto(await freshVendor(page.request))
    await answersAwake(page)
    await goOn(page).click()
    await page.locator('#error-summary').waitFor()
  }),
  one('vendor, answered', (page, vendor) => page.goto(vendor)),
  one('vendor, answered, no need', (page, vendor) => page.goto(vendor), false),
  one('vendor, every fold open', async (page, vendor) => {
    await page.goto(vendor)
    await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
  }),
  one('vendor, all questions on one page', (page, vendor) => page.goto(`${vendor}?view=all`)),
  state('vendor, two calls that disagree', async (page) => {
    const vendor = await freshVendor(page.request)
    await record(page.request, vendor, 'v_bench', { option: 'employees_named' })
    await record(page.request, vendor, 'v_bench', { option: 'subcontractors', call: 2 })
    await page.goto(`${vendor}?q=v_bench&call=2`)
  }),
  state('vendor, changed by two people', async (page) => {
    const vendor = await freshVendor(page.request)
    await page.goto(`${vendor}?q=v_bench&call=1`)
    await answersAwake(page)
    await record(page.request, vendor, 'v_bench', { option: 'employees_named', note: 'As their site says.' })
    await answer(page, 'subcontractors').check()
    await page.locator('#answer-conflict').waitFor()
  }),
]
