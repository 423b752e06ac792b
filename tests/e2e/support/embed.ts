import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext, type Page, type TestInfo } from '@playwright/test'
import { hostPage } from '@/tests/support/host-page'
import { origin } from './address'
import { query } from './database'
import { plantLink, type Link } from './prospect'

/** A demonstration website with a link that it may show, under the host name that is listed. */
export type Shown = Link & {
  readonly host: Awaited<ReturnType<typeof hostPage>>
  /** The address of a page of it. */
  readonly at: (path?: string, hostName?: string) => string
}

/** The host name of the demonstration website: another site than the app's. */
export const listed = '127.0.0.1'

/** Puts a new link into pages of a new website: `/` by the script, `/plain` by the bare frame. */
export async function showLink(more: Readonly<Record<string, unknown>> = {}): Promise<Shown> {
  const host = await hostPage({})
  const link = await plantLink({ frames: [`http://${listed}:${host.port}`], ...more })
  host.pages['/'] = byScript(link.slug)
  host.pages['/plain'] = byFrame(link.slug)
  return { ...link, host, at: (to = '/', hostName = listed) => host.at(hostName, to) }
}

/** What a consultant pastes. */
const byScript = (slug: string) =>
  `<div data-seam-gauge="${slug}" data-title="Demo questions" style="min-height:640px"></div><script src="${origin}/embed.js" async></script>`
export const byFrame = (slug: string, attributes = '') =>
  `<iframe ${attributes} src="${origin}/embed/${slug}" title="Demo questions" style="width:100%;height:800px;border:0"></iframe>`

/** What the frame of a website shows. */
export const frameOf = (page: Page) => page.frameLocator('iframe >> nth=0')

/** Which cookies a browser takes: in frames on other websites only such as are kept apart, or none at all. */
export type Keeps = 'apart' | 'nothing'

/** Opens a browser of its own with such settings, as its user would set them. */
export async function browserThatKeeps(keeps: Keeps, { project }: TestInfo): Promise<BrowserContext> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seam-gauge-browser-'))
  const profile =
    keeps === 'apart'
      ? { block_third_party_cookies: true, cookie_controls_mode: 1 }
      : { default_content_setting_values: { cookies: 2 } }
  mkdirSync(path.join(folder, 'Default'))
  writeFileSync(path.join(folder, 'Default/Preferences'), JSON.stringify({ profile }))
  const context = await chromium.launchPersistentContext(folder, {
    ...project.use.launchOptions,
    viewport: { width: 320, height: 800 },
    extraHTTPHeaders: {
      'x-forwarded-for': `10.9.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
    },
  })
  // The browser goes on writing for a moment.
  context.on(
    'close',
    () => void rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => null),
  )
  return context
}

/** Whether visits of a link began inside a frame. */
export const framedVisits = (linkId: string) =>
  query<{ framed: boolean; assessment_id: string | null }>(
    'SELECT framed, assessment_id FROM visit WHERE link_id = $1 ORDER BY opened_at',
    [linkId],
  )
