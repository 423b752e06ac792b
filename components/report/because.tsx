import { Fragment, type ReactNode } from 'react'
import type { Because as Said } from '@/lib/views/report/case'
import { notKnown, unknown } from '@/lib/views/report/unknown'

type BecauseProps = { of: readonly Said[]; intro?: string; className?: string }

/** The answers behind a finding. Each leads to that answer in the list at the end of the report. */
export function Because({ of, intro = 'Because you said that', className }: BecauseProps) {
  if (of.length === 0) return null
  if (unknown(of)) return <Unknown of={of} className={className} />
  return (
    <p className={className}>
      {of.map(({ question, clause }, index) => (
        <Fragment key={`${question} ${clause}`}>
          {index === 0 ? intro : ' You also said that'} <SaidHere question={question}>{clause}</SaidHere>.
        </Fragment>
      ))}
    </p>
  )
}

/** Nothing is known behind a finding, so it is open. */
function Unknown({ of, className }: { of: readonly Said[]; className: string | undefined }) {
  return (
    <p className={className}>
      {of.map(({ question, clause }, index) => (
        <Fragment key={question}>
          {index === 0 ? 'You do not know' : ' Nor do you know'}{' '}
          <SaidHere question={question}>{notKnown(clause)}</SaidHere>
          {index === 0 ? ', so this could not be ruled out.' : '.'}
        </Fragment>
      ))}
    </p>
  )
}

/** A quoted answer. It leads to that answer, so quietly that a page of quotations stays readable. */
export function SaidHere({ question, children }: { question: string; children: ReactNode }) {
  return (
    <a href={`#answer-${question}`} className="text-inherit decoration-control decoration-1">
      {children}
    </a>
  )
}
