import type { ReactNode } from 'react'
import { cn } from './cn'

type TextProps = { children: ReactNode; className?: string }

/** The paragraph that follows a finding. */
export function Lead({ children, className }: TextProps) {
  return <p className={cn('max-w-measure text-lead', className)}>{children}</p>
}

/** Small words above a heading or under a picture: where you are, what is shown, its unit, its date. */
export function Caption({ children, className }: TextProps) {
  return <p className={cn('text-note text-muted', className)}>{children}</p>
}

/** Running text with an even measure. Its paragraphs, lists and headings are spaced for reading. */
export function Prose({ children, className }: TextProps) {
  return (
    <div
      className={cn(
        'grid max-w-[62ch] gap-4 [&_h2]:mt-6 [&_h2]:text-heading [&_h2]:font-[680] [&_li]:mt-1 [&_li]:pl-1 [&_ol]:list-decimal [&_ol]:pl-6 [&_ul]:list-disc [&_ul]:pl-6',
        className,
      )}
    >
      {children}
    </div>
  )
}
