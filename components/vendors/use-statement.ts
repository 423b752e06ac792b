'use client'

import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { settleAfter, showTold, toldIn } from './statement-fields'
import { nothingTold, sameTold, type StatementConflict, type StatementKey, type Told } from './statement'
import { idleLook, type StatementLook } from './statement-sender'
import { tabStatements } from './tab-statements'

/** What the page of a statement was drawn from. */
export type DrawnStatement = StatementKey & {
  /** Where statements are saved. */
  readonly action: string
  /** 0 where nothing was ever told. */
  readonly version: number
  readonly told: Told
  readonly conflict?: StatementConflict | null
  /** The form came back refused: it holds what was typed and not what is kept, and is not saved by itself. */
  readonly refused?: boolean
}

export type StatementUse = {
  readonly look: StatementLook
  /** What was last given here. */
  readonly mine: Told
  /** For the form's `onChange` (choices) and `onInput` (texts). */
  readonly onGiven: (event: { readonly target: EventTarget }) => void
  /** Saves what the form holds, now. @returns whether the server has it */
  readonly saveNow: () => Promise<boolean>
  /** Two statements differ: keep ours, or use the other one. */
  readonly decide: (choice: 'keep' | 'use') => void
}

/**
 * Ties the form of one statement to the tab's sender: it is saved as it is given, and the form shows what was given
 * last in this tab. The form has the controls `option`, `shown`, `note` and `evidence`, and is whole without a script.
 */
export function useStatement(form: RefObject<HTMLFormElement | null>, drawn: DrawnStatement): StatementUse {
  const { action, question, call, version, told, conflict = null, refused = false } = drawn
  const first = useRef<StatementLook>({ ...idleLook, conflict })
  const key: StatementKey = call === undefined ? { question } : { question, call }

  const opened = useRef(false)

  // A new version is a new statement; the rest of what was drawn comes with it.
  useEffect(() => {
    const sender = tabStatements(action)
    const isFirst = !opened.current
    opened.current = true
    const isTyped = isFirst && refused
    // What a refused form holds is not known to the server: sent again as it is, it has to go.
    sender.open(key, version, isTyped ? nothingTold : told, conflict)
    if (!form.current || isTyped) return
    const given = toldIn(form.current)
    const latest = sender.latest(key)
    // What was given before this script was there has not been sent.
    if (isFirst && sameTold(latest, told) && !sameTold(given, told)) sender.save(key, given)
    else if (!sameTold(given, latest)) showTold(form.current, latest)
  }, [action, question, call, version])

  const look = useSyncExternalStore(
    (listener) => tabStatements(action).subscribe(listener),
    () => tabStatements(action).look(key),
    () => first.current,
  )

  return {
    look,
    mine: look === first.current ? told : tabStatements(action).latest(key),
    onGiven: ({ target }) => {
      if (form.current) tabStatements(action).save(key, toldIn(form.current), settleAfter(target))
    },
    saveNow: () => {
      const sender = tabStatements(action)
      if (form.current) sender.save(key, toldIn(form.current), 0)
      return sender.flush(key)
    },
    decide: (choice) => {
      const sender = tabStatements(action)
      sender.decide(key, choice)
      if (form.current) showTold(form.current, sender.latest(key))
    },
  }
}
