import type { Page } from '@playwright/test'
import type { Answer, Question } from '@/lib/engine/types'
import { persona } from '@/tests/support/personas'
import { awake } from './support/awake'
import { actionFor, findingOn } from './support/finding'
import { expect, test } from './support/test'
import { answerByMouse, goOn, heading, leave, optionsOf, passOver, walkThrough } from './support/walk'

test.setTimeout(120_000)

test('the whole assessment by keyboard alone, with a median of at most 4 keys a question', async ({ page }) => {
  const keys = keyboard(page)
  await page.goto('/')
  // The script is what lets the next page begin at its heading.
  await awake(page, 'footer')
  await keys.tabTo(page.getByRole('button', { name: 'Start now' }))
  await leave(page, () => keys.press('Enter'))

  const counts: number[] = []
  const { answers } = await walkThrough(page, persona('harbour-tiles'), async (_page, question, answer) => {
    await expect(heading(page)).toBeFocused()
    const before = keys.pressed()
    await answerByKeys(page, keys, question, answer)
    if (question.kind === 'single') counts.push(keys.pressed() - before)
  })
  expect(median(counts)).toBeLessThanOrEqual(4)

  await expect(heading(page)).toHaveText('Check your answers before you get your report')
  await keys.tabTo(page.getByRole('button', { name: 'Get my report' }))
  await leave(page, () => keys.press('Enter'))
  await expect(heading(page)).toHaveText(findingOn(answers))
  expect(findingOn(answers)).toContain(actionFor(answers))
})

test('the whole assessment by mouse at 375 × 667', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 })
  await page.goto('/')
  await leave(page, () => page.getByRole('button', { name: 'Start now' }).click())
  const { answers } = await walkThrough(page, persona('two-bridges'))
  await page.getByLabel('Name of the business (optional)').fill(persona('two-bridges').name)
  await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
  await expect(heading(page)).toHaveText(findingOn(answers))
  await expect(page.getByText(persona('two-bridges').name).first()).toBeVisible()
})

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole assessment, with one question passed over, one left empty and one answered again', async ({
    page,
  }) => {
    await page.goto('/')
    await leave(page, () => page.getByRole('button', { name: 'Start now' }).click())

    // Nothing chosen: the same page says what to do, and going on works from there.
    await leave(page, () => goOn(page).click())
    await expect(page).toHaveTitle(/^Error: /)
    await expect(page.locator('#error-summary').getByRole('link')).toHaveAttribute('href', '#answer')

    const { answers } = await walkThrough(page, persona('dove-cote'))
    await expect(page.locator('[data-row="desk_questions"]')).toContainText('Not provided')
    await leave(page, () => page.locator('[data-row="business_size"]').getByRole('link').click())
    await expect(page.locator('input[value="under_1m"]')).toBeChecked()
    await answerByMouse(page, {} as Question, 'from_1m_to_5m')
    await expect(heading(page)).toHaveText('Check your answers before you get your report')
    await leave(page, () => page.getByRole('button', { name: 'Get my report' }).click())
    await expect(heading(page)).toHaveText(findingOn({ ...answers, business_size: 'from_1m_to_5m' }))
  })
})

type Keys = ReturnType<typeof keyboard>

/** A keyboard that counts. */
function keyboard(page: Page) {
  let count = 0
  const press = async (key: string) => {
    count += 1
    await page.keyboard.press(key)
  }
  const tabTo = async (target: ReturnType<Page['locator']>) => {
    for (let left = 200; left > 0; left -= 1) {
      await press('Tab')
      if (await target.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error('Tab does not reach it')
  }
  return { press, tabTo, pressed: () => count }
}

/** From the heading: into the group, a number key for each option, Enter. */
async function answerByKeys(page: Page, keys: Keys, { options }: Question, answer: Answer | null): Promise<void> {
  if (answer === null) {
    await keys.tabTo(passOver(page))
    return leave(page, () => keys.press('Enter'))
  }
  await keys.press('Tab')
  for (const chosen of optionsOf(answer)) await keys.press(String(options.findIndex(({ id }) => id === chosen) + 1))
  await leave(page, () => keys.press('Enter'))
}

const median = (counts: readonly number[]) =>
  counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? Infinity
