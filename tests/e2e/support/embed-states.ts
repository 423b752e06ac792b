import type { Page } from '@playwright/test'
import { newId, plant } from '@/tests/support/planting'
import { query } from './database'
import { plantLink } from './prospect'
import type { State } from './states'
import { signIn, useCookie } from './studio'

const settings = '/studio/settings/domain'

/** Hosts of the workspace somebody looks at. */
async function hosts(page: Page, rank: 'owner' | 'viewer'): Promise<void> {
  const { workspaceId } = await signIn(page, rank)
  const row = { workspace_id: workspaceId, token: 'a1b2c3d4e5f60718293a4b5c6d7e8f90', added_at: new Date() }
  const checked = { checked_at: new Date(), verified_at: new Date() }
  await plant(query, 'domain', { ...row, id: newId(), host: `fit-${newId()}.northgate.example`, ...checked })
  const long = `a-much-longer-name-that-has-to-break-${newId()}.and-another-part.northgate.example`
  const problem = 'There is no record that proves it yet. A new record can take some hours to arrive.'
  await plant(query, 'domain', { ...row, id: newId(), host: long, checked_at: new Date(), problem })
  await page.goto(settings)
}

const embed = (name: string, path: (link: string) => string, more: Readonly<Record<string, unknown>> = {}): State => ({
  name,
  open: async (page) => {
    const link = await plantLink(more)
    await useCookie(page.context(), link.owner)
    await page.goto(`/studio/links/${link.linkId}/embed${path(link.linkId)}`)
  },
})

/** Frames and hosts of one's own: what a frame shows, and the pages where both are set. */
export const embedStates: readonly State[] = [
  {
    name: 'embed, the page in a frame',
    open: async (page) => void (await page.goto(`/embed/${(await plantLink()).slug}`)),
  },
  {
    name: 'embed, a link that is paused',
    open: async (page) => void (await page.goto(`/embed/${(await plantLink({ paused_at: new Date() })).slug}`)),
  },
  embed('embed tab, nothing listed', () => ''),
  embed('embed tab, a page that is listed', () => '?page=https://example.com/contact', {
    frames: ['https://example.com', 'https://a-rather-long-name-of-a-website.northgate.example:8443'],
  }),
  embed('embed tab, a page that is not', () => '?page=https://other.example'),
  embed('embed tab, list refused', () => '?problem=unprocessable&field=frames'),
  { name: 'domain, none yet', open: async (page) => void (await signIn(page), await page.goto(settings)) },
  { name: 'domain, one proven and one not', open: (page) => hosts(page, 'owner') },
  { name: 'domain, seen by a viewer', open: (page) => hosts(page, 'viewer') },
  {
    name: 'domain, host refused',
    open: async (page) => {
      await signIn(page)
      await page.goto(settings)
      await page.getByLabel('Host', { exact: true }).fill('https://x')
      await page.getByRole('button', { name: 'Add this host' }).click()
      await page.locator('#error-summary').waitFor()
    },
  },
]
