import { solvedPuzzle } from './solved-puzzle'

/** Nobody reads a form and fills it in within this time, ms: lib/route/person looks for the same. */
const soonest = 2_000
/** For how long a solution is kept, ms: somewhat less than it counts, which is ten minutes. */
const lasting = 540_000

/** Where the solving stands. */
export type Stage = 'idle' | 'solving' | 'failed'

type Needs = {
  /** A puzzle was asked for: it is solved at once, and ready for whatever sends the form. */
  readonly asked: boolean
  /** One is needed if the form is sent at once. */
  readonly hurried: boolean
  readonly tell: (stage: Stage) => void
}

/**
 * Sees to it that a form carries a solved puzzle where it needs one. The form waits until it is solved and then goes as
 * it was sent, by the button that was pressed last. A solution counts once, so each sending has one of its own. Where
 * none is found the form goes without, and the server says what to do.
 * @param field where the solution stands
 * @returns the call that ends it
 */
export function solveBeforeSending(field: HTMLInputElement, form: HTMLFormElement, { asked, hurried, tell }: Needs) {
  const begun = performance.now()
  let solving: Promise<void> | undefined
  let held: SubmitEvent | null = null
  let passes = false
  let isOver = false
  let forgetting: ReturnType<typeof setTimeout> | undefined

  function forget() {
    field.value = ''
    solving = undefined
  }

  async function solve() {
    const found = await solvedPuzzle()
    if (isOver) return
    tell(found === null ? 'failed' : 'idle')
    field.value = found ?? ''
    if (found === null) solving = undefined
    clearTimeout(forgetting)
    forgetting = setTimeout(forget, lasting)
  }

  async function onSubmit(event: SubmitEvent) {
    if (passes || field.value !== '') return
    if (!asked && !(hurried && performance.now() - begun < soonest) && !held) return
    event.preventDefault()
    // The form's other listeners take a prevented submission for one that is over.
    event.stopImmediatePropagation()
    const isFirst = held === null
    held = event
    if (!isFirst) return
    tell('solving')
    await (solving ??= solve())
    if (isOver) return
    passes = true
    form.requestSubmit(held.submitter instanceof HTMLButtonElement ? held.submitter : null)
    passes = false
    held = null
  }

  if (asked) solving = solve()
  form.addEventListener('submit', onSubmit, { capture: true })
  // What is sent has been read from the form by then.
  form.addEventListener('formdata', forget)
  return () => {
    isOver = true
    clearTimeout(forgetting)
    form.removeEventListener('submit', onSubmit, { capture: true })
    form.removeEventListener('formdata', forget)
  }
}
