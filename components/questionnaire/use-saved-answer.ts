import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { RefObject } from 'react'
import type { AnswerValue } from '@/lib/schemas/answer-value'
import type { QuestionView } from '@/lib/views/question'
import { same, type Conflict } from './answer-queue'
import type { Look } from './looks'
import { chosenIn, showIn } from './choices'
import { tabSender } from './tab-sender'

/** What the page of a question was drawn from. */
export type DrawnAnswer = {
  /** Where the form is posted to, and where answers are saved. */
  readonly action: string
  readonly question: Pick<QuestionView, 'id' | 'kind'>
  /** What the server has for this question; undefined when nothing was ever said. */
  readonly saved: AnswerValue | undefined
  readonly version: number
  /** What the server found when the form was posted without a script. */
  readonly problem: 'nothing-chosen' | 'not-saved' | null
  readonly conflict: Conflict | null
}

/**
 * Keeps a form in step with what is saved. A page that the browser brings back shows the answer as it is now, not as it
 * was when the page was drawn; what was chosen before the script arrived is saved.
 */
export function useSavedAnswer(form: RefObject<HTMLFormElement | null>, drawn: DrawnAnswer): Look {
  const { action, question, saved, version, problem, conflict } = drawn
  const { id, kind } = question
  const opened = useRef(false)
  const first = useRef<Look>({ value: saved, failed: problem === 'not-saved', conflict, next: null })

  // A new version is a new answer; the rest of what was drawn comes with it.
  useLayoutEffect(() => {
    const sender = tabSender(action)
    sender.open(id, version, { value: saved, failed: problem === 'not-saved', conflict })
    function settle() {
      if (!form.current) return
      const chosen = chosenIn(form.current, kind)
      const latest = sender.show(id)
      const early = !opened.current && chosen !== null && chosen.length > 0 && !same(chosen, saved)
      if (early && !same(chosen, latest)) void sender.save(id, chosen)
      else if (opened.current || !same(latest, saved)) showIn(form.current, latest)
      opened.current = true
    }
    // What was left on this device is known a moment later.
    if (sender.isReady()) settle()
    else void sender.ready.then(settle)
  }, [action, id, version])

  return useSyncExternalStore(
    (listener) => tabSender(action).subscribe(listener),
    () => tabSender(action).look(id),
    () => first.current,
  )
}
