import { otherAnswers } from '@/lib/engine/what-matters'
import { uniform } from '@/lib/engine/random'
import type { Answers, QuestionId } from '@/lib/engine/types'
import { currentRubric } from '@/lib/rubric/rubrics'
import { personas } from '@/tests/support/personas'
import { whatIf, whatIfResult } from '@/lib/views/what-if'
import { queryOf, valueOf, type Changes } from '@/lib/views/what-if/changes'
import { rubric } from './support/seed'
import { expect, test } from './support/test'
import { judged, open, ready, saidOf } from './support/what-if'

// Acceptance: equal to the server's engine on 500 random changes, byte for byte, through the page's own lists.
test('500 random changes come to what the server’s engine says, to the last digit', async ({ page }) => {
  test.setTimeout(240_000)
  const next = uniform(20261121)
  let compared = 0
  for (const who of personas.slice(0, 10)) {
    const said = saidOf(who)
    const { choices } = whatIf(currentRubric, said)
    await open(page, who)
    await ready(page)
    let last: Changes = {}
    for (let left = 50; left > 0; left -= 1) {
      const changes = anyChanges(
        said.answers,
        choices.map(({ question }) => question),
        next,
      )
      const values = choices.map(({ question, real }) => [
        question,
        changes[question] === undefined ? real : valueOf(changes[question]!),
      ])
      const moves = queryOf(changes) !== queryOf(last)
      const found = await page.evaluate(choose, { values: values as [string, string][], moves })
      last = changes
      expect(found.rows, `${who.id} ${JSON.stringify(changes)}`).toEqual(judged(said, changes))
      expect(found.heading).toBe(whatIfResult(currentRubric, said, changes).heading)
      compared += 1
    }
  }
  expect(compared).toBe(500)
})

/** Sets every list as a person does, one change in all, and reads what the page then shows. */
async function choose({ values, moves }: { values: [string, string][]; moves: boolean }) {
  let last: HTMLSelectElement | undefined
  for (const [name, value] of values) {
    const select = document.querySelector<HTMLSelectElement>(`select[name="${name}"]`)!
    select.value = value
    if (select.value !== value) throw new Error(`${name} has no ${value}`)
    last = select
  }
  const before = performance.getEntriesByName('what-if').length
  last?.dispatchEvent(new Event('change', { bubbles: true }))
  if (moves) {
    while (performance.getEntriesByName('what-if').length === before) await new Promise((done) => setTimeout(done, 2))
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  }
  const rows = [...document.querySelectorAll<SVGElement>('#result [data-judged]')]
  return {
    rows: rows.map(({ dataset }) => `${dataset['key']} ${dataset['judged']}`),
    heading: document.querySelector('#result h2')?.textContent ?? '',
  }
}

/** Some of the offered answers, changed at random. */
function anyChanges(answers: Answers, offered: readonly QuestionId[], next: () => number): Changes {
  const chosen = offered.filter(() => next() < 0.4)
  return Object.fromEntries(
    chosen.map((id) => {
      const others = otherAnswers(
        rubric.questions.find((question) => question.id === id)!,
        answers[id]!,
      )
      return [id, others[Math.floor(next() * others.length)]!]
    }),
  )
}
