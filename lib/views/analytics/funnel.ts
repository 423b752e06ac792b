import { bar, beside, rate, type Picture } from './picture'

type Funnel = Readonly<Record<'opened' | 'started' | 'submitted' | 'contacted' | 'won', number>>

const steps: readonly { readonly id: keyof Funnel; readonly word: string }[] = [
  { id: 'opened', word: 'Opened' },
  { id: 'started', word: 'Started' },
  { id: 'submitted', word: 'Submitted' },
  { id: 'contacted', word: 'Contacted' },
  { id: 'won', word: 'Won' },
]

/** How far those came who opened a link, step by step. @param earlier the same of the period before; null for none */
export function funnelPicture(funnel: Funnel, earlier: Funnel | null): Picture {
  const longest = Math.max(...steps.map(({ id }) => funnel[id]))
  const told = steps.map(({ id, word }, index) => {
    const last = steps[index - 1]
    const of = last ? rate(funnel[id], funnel[last.id]) : String(funnel[id])
    return { id, word, of: last && funnel[last.id] > 0 ? of : String(funnel[id]) }
  })
  return {
    id: 'funnel',
    title: 'How far people come',
    sentence:
      `${funnel.opened} opened a link, ${funnel.started} started, ${funnel.submitted} submitted. ` +
      `${funnel.contacted} were contacted and ${funnel.won} were won.`,
    definition:
      'Counted are browsers that had a link on screen for a second within these days, and how far each has come by today.',
    bars: told.map(({ id, word, of }) => beside(bar(word, funnel[id], longest, of), earlier && earlier[id])),
    lines: [],
    table: {
      columns: ['Step', 'Count', ...(earlier ? ['In the period before'] : [])],
      rows: steps.map(({ id, word }) => [word, String(funnel[id]), ...(earlier ? [String(earlier[id])] : [])]),
    },
  }
}

type Exit = { readonly question: string; readonly count: number }

/**
 * At which question people stopped, in the order in which they are asked.
 * @param label how a question is asked, and its place
 */
export function exitsPicture(
  exits: readonly Exit[] | null,
  started: number,
  label: (question: string) => { readonly words: string; readonly place: number },
): Picture {
  const inOrder = [...(exits ?? [])].sort((a, b) => label(a.question).place - label(b.question).place)
  const longest = Math.max(0, ...inOrder.map(({ count }) => count))
  const most = inOrder.find(({ count }) => count === longest)
  const nobody = 'Nobody stopped: everyone who started has submitted.'
  const finds = most
    ? `${most.count} stopped after “${label(most.question).words}”, more than after any other.`
    : nobody
  return {
    id: 'exits',
    title: 'Where people stop',
    sentence:
      exits === null
        ? `Nothing is shown yet: ${started} of at least 20 have started. With fewer, a number would point at a person.`
        : finds,
    definition: 'The last question that was answered by those who started within these days and have not submitted.',
    bars: inOrder.map(({ question, count }) => bar(label(question).words, count, longest)),
    lines: [],
    table: {
      columns: ['Question', 'Stopped after it'],
      rows: inOrder.map(({ question, count }) => [label(question).words, String(count)]),
    },
  }
}
