'use client'

import { useSyncExternalStore } from 'react'
import { tabStatements } from '@/components/vendors/tab-statements'
import { progressLine } from './progress-line'

type ProgressProps = {
  /** Where answers are saved. */
  action: string
  /** Ids of every question on the page. */
  questions: readonly string[]
  /** How many were answered when the page was drawn. */
  answered: number
}

/** How far a vendor came, in words, on the page that has every form. */
export function AskedProgress({ action, questions, answered }: ProgressProps) {
  const now = useSyncExternalStore(
    (listener) => tabStatements(action).subscribe(listener),
    () => questions.filter((question) => isAnswered(action, question)).length,
    () => answered,
  )
  return <p>{progressLine(now, questions.length)}</p>
}

function isAnswered(action: string, question: string): boolean {
  const { option, note } = tabStatements(action).latest({ question })
  return (option ?? note) !== null
}
