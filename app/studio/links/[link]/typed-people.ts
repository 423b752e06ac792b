import 'server-only'
import { forgetTyped } from '@/lib/route/typed-fields'
import { keepTypedText, typedText } from '@/lib/route/typed-text'
import type { RowProblem } from '@/lib/schemas/recipients-form'

const form = 'people'
const under = '/studio/links'

/** Rows that are shown again with what is wrong in each; of more, the number is told. */
const mostShown = 40

/** Keeps the rows of a list that have to be mended in the browser that sent it. */
export async function keepPeople(problems: readonly RowProblem[]): Promise<void> {
  if (problems.length === 0) return forgetTyped(form, under)
  const shown = problems.slice(0, mostShown)
  await keepTypedText(
    form,
    under,
    new URLSearchParams({
      people: shown.map(({ text }) => text).join('\n'),
      problems: shown.map(({ row, message }) => `${row} ${message}`).join('\n'),
    }),
  )
}

/** The rows to be mended, as text, and what is wrong in each. */
export async function typedPeople(): Promise<{ readonly people: string; readonly problems: readonly RowProblem[] }> {
  const { people = '', problems = '' } = await typedText(form)
  const texts = people.split('\n')
  const read = problems.split('\n').flatMap((line, index) => {
    const [, row, message] = /^(\d+) (.+)$/.exec(line) ?? []
    return row !== undefined && message !== undefined ? [{ row: Number(row), text: texts[index] ?? '', message }] : []
  })
  return { people, problems: read }
}
