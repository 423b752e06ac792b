import './finding.css'
import type { ReactNode } from 'react'
import { cn } from './cn'

type FindingProps = { children: ReactNode; id?: string; className?: string }

/** The one sentence a page exists to say, as its `h1`, in the serif that means "our finding". */
export function Finding({ children, id, className }: FindingProps) {
  return (
    <h1
      {...(id !== undefined && { id })}
      tabIndex={-1}
      className={cn('max-w-[21ch] font-finding text-finding-xl font-[520] tracking-[-0.012em] text-balance', className)}
    >
      {children}
    </h1>
  )
}

/** A finding that heads a block of a report. */
export function FindingHeading({ children, id, className, level = 2 }: FindingProps & { level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <Heading
      {...(id !== undefined && { id })}
      className={cn('max-w-[34ch] font-finding text-finding font-[560] tracking-[-0.005em] text-balance', className)}
    >
      {children}
    </Heading>
  )
}
