import type { Page } from '@playwright/test'
import { persona } from '@/tests/support/personas'
import { awake } from './support/awake'
import { answered, begin } from './support/seed'
import { addPeople, planted } from './support/links'
import { signIn, type Signed } from './support/studio'
import { expect, test } from './support/test'

// A form can be typed into as soon as it is on the screen. When its script arrives, on a slow line seconds later, what
// was typed until then is still there.

const typed = 'Typed before the script came'

/** Holds every script of the page back. @returns what lets them through */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await released
    await route.continue()
  })
  return release
}

/** Types into every field that a person can type into, and changes every choice, as far as nothing listens yet. */
const typeEverywhere = (page: Page) =>
  page.locator('main').evaluate((main, words) => {
    const press = { text: words, email: 'early@mail.test', url: 'https://early.example', password: 'early and long' }
    for (const field of main.querySelectorAll('input, textarea, select')) {
      if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1
      else if (field instanceof HTMLTextAreaElement) field.value = field.readOnly ? field.value : words
      else if (field instanceof HTMLInputElement && !field.readOnly) {
        if (field.type === 'checkbox' || field.type === 'radio') field.click()
        else if (field.type in press) field.value = press[field.type as keyof typeof press]
      }
    }
  }, typed)

/** What every field of the page holds that is sent. The picker of a colour has no name: it shows what the field says. */
const held = (page: Page) =>
  page
    .locator('main')
    .evaluate((main) =>
      [...main.querySelectorAll<HTMLInputElement>('input[name]:not([type=hidden], [type=file]), textarea, select')].map(
        (field) => [
          field.id || field.name,
          field.matches('[type=checkbox], [type=radio]') ? String(field.checked) : field.value,
        ],
      ),
    )

/** React marks what it has taken over. */
const takenOver = (page: Page) =>
  page.waitForFunction(() => {
    const fields = [...document.querySelectorAll('main input, main textarea, main select')]
    return fields.every((field) => Object.keys(field).some((key) => key.startsWith('__reactFiber')))
  })

async function expectKept(page: Page, path: string): Promise<void> {
  const release = await holdScripts(page)
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator('footer').last().waitFor()
  await typeEverywhere(page)
  const before = await held(page)
  expect(before.length).toBeGreaterThan(0)
  release()
  await takenOver(page)
  await page.waitForTimeout(300)
  expect(await held(page)).toEqual(before)
}

/** The forms of the studio, and how to get to each. */
const forms: readonly (readonly [string, (signed: Signed, page: Page) => Promise<string>])[] = [
  ['a new link', async () => '/studio/links/new'],
  ['a link to change', async (signed) => `${await planted(signed, { intro: 'What stood there' })}/edit`],
  ['the letter and the list of a link', async (signed, page) => letterOf(page, await planted(signed))],
  ['the frames of a link', async (signed) => `${await planted(signed, { frames: ['https://a.example'] })}/embed`],
  ['a brand', async () => '/studio/settings/brand'],
  ['a domain', async () => '/studio/settings/domain'],
  ['people', async () => '/studio/settings/people'],
  ['a workspace', async () => '/studio/settings/workspace'],
  ['an account', async () => '/account'],
]

for (const [name, open] of forms) {
  test(`what is typed into ${name} before its script is there stays`, async ({ page }) => {
    await expectKept(page, await open(await signIn(page), page))
  })
}

test('what is typed into a new link before a draft is brought back stays, and the draft fills the rest', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/studio/links/new')
  await page.getByLabel('Name of the link').fill('From the draft')
  await page.getByLabel('What you sell').fill('Drafted projects')
  const draft = () => page.evaluate(() => Object.values(localStorage).join())
  await expect.poll(draft).toContain('Drafted projects')
  const release = await holdScripts(page)
  await page.goto('/studio/links/new', { waitUntil: 'commit' })
  await page.getByLabel('What you sell').fill(typed)
  release()
  await expect(page.getByLabel('Name of the link')).toHaveValue('From the draft')
  await expect(page.getByLabel('What you sell')).toHaveValue(typed)
})

test('what is typed on the way in before the script is there stays', async ({ page }) => {
  await expectKept(page, '/sign-in')
})

test('what is typed about a vendor before the script is there stays', async ({ page }) => {
  await expectKept(page, `/a/${await begin(page.request)}/vendors/new`)
})

test('who reads on in a new report before its script is there is not taken back to its top', async ({ page }) => {
  const id = await answered(page.request, persona('harbour-tiles'))
  await page.goto(`/a/${id}/check`)
  await awake(page, 'footer')
  const release = await holdScripts(page)
  await page.getByRole('button', { name: 'Get my report' }).click()
  await page.waitForURL(/\/report/, { waitUntil: 'commit' })
  await page.locator('footer').last().waitFor()
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 900)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900)
  release()
  await awake(page, 'footer')
  await page.waitForTimeout(300)
  expect(await page.evaluate(() => scrollY)).toBe(900)
})

/** The page with the letter to somebody who was not asked yet. */
async function letterOf(page: Page, link: string): Promise<string> {
  await addPeople(page, link, 'Demo One <one@mail.test>')
  return `${link}/send`
}
