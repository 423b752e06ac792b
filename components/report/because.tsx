import { Fragment, type ReactNode } from 'react'
import type { Because as Said } from '@/lib/views/report/case'
import { quotations } from '@/lib/views/report/quotations'

type BecauseProps = { of: readonly Said[]; intro?: string; className?: string }

/** The answers behind a finding. Each leads to that answer in the list at the end of the report. */
export function Because({ of, intro, className }: BecauseProps) {
  if (of.length === 0) return null
  return (
    <p className={className}>
      {quotations(of, intro).map(({ question, lead, clause, tail }, index) => (
        <Fragment key={`${question} ${clause}`}>
          {index > 0 && ' '}
          {lead} <SaidHere question={question}>{clause}</SaidHere>
          {tail}
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
