import type { ReactNode } from 'react'
import { cn } from './cn'

type TitleProps = { children: ReactNode; id?: string; className?: string }

/** The `h1` of a page or the question of a question page, in sans. It can be given focus after a page change. */
export function PageTitle({ children, id, className }: TitleProps) {
  return (
    <h1
      {...(id !== undefined && { id })}
      tabIndex={-1}
      className={cn('max-w-[22ch] text-question font-[680] tracking-[-0.015em] text-balance', className)}
    >
      {children}
    </h1>
  )
}

/** The heading of a section on a page that states no finding. */
export function SectionTitle({ children, id, className }: TitleProps) {
  return (
    <h2 {...(id !== undefined && { id })} className={cn('text-heading font-[680] text-balance', className)}>
      {children}
    </h2>
  )
}
