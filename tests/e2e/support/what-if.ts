import type { Page } from '@playwright/test'
import type { QuestionId } from '@/lib/engine/types'
import type { Verdict } from '@/lib/engine/judgement'
import { verdict } from '@/lib/engine/verdict'
import { currentRubric } from '@/lib/rubric/rubrics'
import type { Persona } from '@/tests/support/personas'
import { whatIfResult } from '@/lib/views/what-if'
import type { Changes } from '@/lib/views/what-if/changes'
import { awake } from './awake'
import { query } from './database'
import { reported, rubric, wayOf } from './seed'

/** What is said of a persona’s answers. */
export const saidOf = (who: Persona): Verdict => verdict(rubric, wayOf(who).answers)

/** The finding of the result that is shown. */
export const finding = (page: Page) => page.locator('#result h2')
/** The list of one answer. */
export const list = (page: Page, question: QuestionId) => page.locator(`select[name="${question}"]`)

/** Opens the page for a persona. @returns the address of the assessment */
export async function open(page: Page, who: Persona, query = ''): Promise<string> {
  const home = `/a/${await reported(page.request, who)}`
  await page.goto(`${home}/report/what-if${query}`)
  return home
}

/** Waits until the script has hold of the form and has fetched what it needs. */
export async function ready(page: Page): Promise<void> {
  await awake(page, 'select')
  // The network may have been quiet before the script asked for its engine.
  await page.waitForFunction(() => performance.getEntriesByName('what-if engine').length > 0)
  await page.waitForLoadState('networkidle')
}

/** What each row of the picture was drawn from, as the page has it. */
export const drawn = (page: Page) =>
  page
    .locator('#result [data-judged]')
    .evaluateAll((rows) =>
      rows.map(({ dataset }: { dataset: DOMStringMap }) => `${dataset['key']} ${dataset['judged']}`),
    )

/** The same, as the server’s engine works it out. */
export function judged(said: Verdict, changes: Changes): string[] {
  const { rows } = whatIfResult(currentRubric, said, changes)
  return rows.map(
    ({ now: { model, score, first, low, high, dots } }) =>
      `${model.id} ${JSON.stringify([score, first, low, high, dots, model.stopped])}`,
  )
}

/** How many what-ifs are kept of an assessment. */
export async function keptIn(home: string): Promise<number> {
  const rows = await query('SELECT number FROM what_if WHERE assessment_id = $1', [home.slice(3)])
  return rows.length
}
