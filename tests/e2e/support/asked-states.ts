import type { Page } from '@playwright/test'
import { fromOurPage } from './address'
import { askVendor, choice, tell, type Asked } from './asked'
import { query } from './database'
import type { State } from './states'
import { answersAwake, freshVendor, record } from './vendors'

const asked = (name: string, open: (page: Page, asked: Asked) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, await askVendor(page.request))),
})

const buyer = (name: string, open: (page: Page, vendor: string) => Promise<unknown>): State => ({
  name,
  open: async (page) => void (await open(page, await freshVendor(page.request))),
})

/** What a vendor answers by its private link, what its maker is told of it, and a call on a phone. */
export const askedStates: readonly State[] = [
  asked('asked, start', (page, { path }) => page.goto(path)),
  asked('asked, one question', (page, { path }) => page.goto(`${path}?q=v_who_in_room`)),
  asked('asked, one question with an answer', async (page, { path }) => {
    await tell(page.request, path, 'v_bench', { option: 'subcontractors', evidence: 'staff-list.pdf' })
    await page.goto(`${path}?q=v_bench`)
  }),
  asked('asked, all questions', (page, { path }) => page.goto(`${path}?all=1`)),
  asked('asked, nothing to send', (page, { path }) => page.goto(`${path}?problem=nothing-chosen`)),
  asked('asked, sent', async (page, { path }) => {
    await tell(page.request, path, 'v_bench', { option: 'subcontractors' })
    await page.request.post(`${path}/sending`, { headers: fromOurPage, data: {} })
    await page.goto(path)
  }),
  asked('asked, changed by two people', async (page, { path }) => {
    await page.goto(`${path}?q=v_bench`)
    await answersAwake(page)
    await tell(page.request, path, 'v_bench', { option: 'just_me' })
    await choice(page, 'subcontractors').check()
    await page.locator('#v_bench-conflict').waitFor()
  }),
  asked('asked, not saved', async (page, { path }) => {
    await page.goto(`${path}?q=v_bench`)
    await answersAwake(page)
    await page.context().setOffline(true)
    await choice(page, 'subcontractors').check()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
  }),
  buyer('ask, no link yet', (page, vendor) => page.goto(`${vendor}/ask`)),
  buyer('ask, nobody named', async (page, vendor) => {
    await page.goto(`${vendor}/ask`)
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.locator('#error-summary').waitFor()
  }),
  buyer('ask, link made', async (page, vendor) => {
    await page.goto(`${vendor}/ask`)
    await page.getByLabel('Who asks').fill('Ana Sample')
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByLabel('The link').waitFor()
  }),
  asked('ask, answered and reminded', async (page, { vendor, path }) => {
    await tell(page.request, path, 'v_bench', { option: 'subcontractors' })
    await page.request.post(`${path}/sending`, { headers: fromOurPage, data: {} })
    await tell(page.request, path, 'v_done', { option: 'ticket_closed' })
    await page.request.post(`${vendor}/links/reminder`, { headers: fromOurPage, data: {} })
    await page.goto(`${vendor}/ask?reminded=1`)
    await page.locator('summary', { hasText: 'End the link' }).click()
  }),
  asked('ask, link ended', async (page, { vendor }) => {
    await page.request.post(`${vendor}/links/revocation`, { headers: fromOurPage, data: {} })
    await page.goto(`${vendor}/ask?revoked=1`)
  }),
  asked('ask, link run out', async (page, { vendor }) => {
    await query(`UPDATE vendor_link SET expires_at = now() - interval '1 second' WHERE vendor_id = $1`, [
      vendor.split('/').at(-1),
    ])
    await page.goto(`${vendor}/ask`)
  }),
  buyer('call, first question', (page, vendor) => page.goto(`${vendor}/call`)),
  buyer('call, who answers refused', async (page, vendor) => {
    const form = { number: '1', baseVersion: '0', from: 'call', who: 'Jo Sample', heldOn: 'soon' }
    await page.request.post(`${vendor}/calls`, { headers: fromOurPage, form })
    await page.goto(`${vendor}/call?problem=unprocessable&field=heldOn&call=1`)
    await page.locator('#call-problem').waitFor()
  }),
  buyer('call, with a timer and who answers', async (page, vendor) => {
    const data = { number: 2, who: 'Jo Sample, founder', heldOn: '2026-11-20' }
    await page.request.post(`${vendor}/calls`, { headers: fromOurPage, data })
    await record(page.request, vendor, 'v_bench', { option: 'subcontractors', call: 2, shown: true, note: 'As told.' })
    await page.goto(`${vendor}/call?call=2&q=v_bench`)
    await answersAwake(page)
    await page.getByText('Change who answers').click()
    await page.getByText('Add a link or a file name').click()
    await page.getByRole('button', { name: 'Start the timer' }).click()
    await page.locator('[data-timer=running]').waitFor()
  }),
  buyer('call, not saved', async (page, vendor) => {
    await page.goto(`${vendor}/call?q=v_bench`)
    await answersAwake(page)
    await page.context().setOffline(true)
    await choice(page, 'subcontractors').check()
    // That it was not saved stands above the button, and moves it down.
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    await page.getByRole('button', { name: 'Save and next' }).click()
    await page.getByText('What you noted stays on this page').waitFor()
  }),
  buyer('sheet, nothing asked', (page, vendor) => page.goto(`${vendor}/sheet`)),
  buyer('sheet, some answered', async (page, vendor) => {
    await record(page.request, vendor, 'v_bench', { option: 'subcontractors', shown: true })
    await record(page.request, vendor, 'v_done', { option: 'ticket_closed' })
    await page.goto(`${vendor}/sheet`)
  }),
]
