import type { ReactNode } from 'react'
import { Caption } from '@/components/ui/text'

type FigureProps = { label: string; caption: ReactNode; children: ReactNode; table: ReactNode; breaks?: boolean }

/** A picture with what it shows in words beneath, and its table behind. Split in print only where it may break. */
export function Figure({ label, caption, children, table, breaks = false }: FigureProps) {
  return (
    <div className="mt-2">
      <figure aria-label={label} className={breaks ? 'grid gap-2 print:block print:break-inside-auto!' : 'grid gap-2'}>
        {children}
        <figcaption>
          <Caption>{caption}</Caption>
        </figcaption>
      </figure>
      {table}
    </div>
  )
}

/** A row of a picture: words on the left, what is drawn on the right; beneath each other where it is narrow. */
export function FigureRow({ words, children }: { words: ReactNode; children: ReactNode }) {
  return (
    <li className="grid items-center gap-x-5 gap-y-1 py-1 sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
      <div>{words}</div>
      {children}
    </li>
  )
}
