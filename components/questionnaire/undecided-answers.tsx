'use client'

import { useSyncExternalStore } from 'react'
import { Notice } from '@/components/ui/notice'
import { tabSender } from './tab-sender'

type UndecidedProps = {
  /** The address of the assessment: `/a/<id>`. */
  home: string
  /** The question on this page, which shows its own two answers. */
  except?: string
}

/** Leads to the questions that were answered differently in two places, for as long as nobody has decided. */
export function UndecidedAnswers({ home, except }: UndecidedProps) {
  const action = `${home}/answers`
  const found = useSyncExternalStore(
    (listener) => tabSender(action).subscribe(listener),
    () => tabSender(action).undecided().join(' '),
    () => '',
  )
  const questions = found.split(' ').filter((question) => question !== '' && question !== except)
  if (questions.length === 0) return null
  const labels = tabSender(action).copy()?.labels
  return (
    <div className="mb-5">
      <Notice tone="caution" heading="Changed in two places">
        <p>Your answers here count until you decide. Compare both answers to:</p>
        <ul>
          {questions.map((question) => (
            <li key={question}>
              <a href={`${home}/q/${question}`} className="inline-block py-1">
                {labels?.[question] ?? 'the question'}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}
