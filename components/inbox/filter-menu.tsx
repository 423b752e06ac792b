'use client'

import { useEffect, useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { InboxQuery } from '@/lib/schemas/inbox-query'
import { series } from '@/lib/views/report/sentences'
import { useGo } from './go'
import { inboxAddress, inboxHome, queryOfFields } from './inbox-address'
import { QueryFields } from './query-fields'

type FilterMenuProps = {
  label: string
  /** What it lets through; null while it is not at work. */
  values: readonly string[] | null
  query: InboxQuery
  saved: string | null
  /** The names that its form asks for. */
  fields: readonly string[]
  children: ReactNode
}

/** A filter as a button that opens what can be chosen. It is a form, so that it works without a script. */
export function FilterMenu({ label, values, query, saved, fields, children }: FilterMenuProps) {
  const { go } = useGo()
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => closeWhenLeft(box.current), [])
  const close = () => {
    if (!box.current?.open) return
    box.current.open = false
    box.current.querySelector('summary')?.focus()
  }
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const said = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)] as const)
    close()
    go(inboxAddress(queryOfFields(said), { saved }))
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !box.current?.open) return
    event.stopPropagation()
    close()
  }
  return (
    <details ref={box} onKeyDown={escape} className="min-w-0">
      <summary className="flex min-h-11 list-none items-center px-3 hover:underline [&::-webkit-details-marker]:hidden">
        {values === null ? (
          <span>
            <span aria-hidden="true" className="me-1.5">
              +
            </span>
            {label}
          </span>
        ) : (
          <span>
            {label}: <bdi className="font-[650]">{series(values)}</bdi>
          </span>
        )}
      </summary>
      <form
        action={inboxHome}
        noValidate
        onSubmit={apply}
        // Chosen anew by the server for another list.
        key={JSON.stringify(values)}
        className="absolute top-full left-0 z-20 mt-1 grid w-full max-w-96 gap-3 rounded-control border border-control bg-surface p-4 whitespace-normal text-ink"
      >
        <QueryFields query={query} saved={saved} but={fields} />
        <fieldset className="grid min-w-0 gap-1">
          <legend className="pb-1 font-[650]">{label}</legend>
          {children}
        </fieldset>
        <div>
          <Button>Show</Button>
        </div>
      </form>
    </details>
  )
}

/** Closes a menu once somebody presses or goes elsewhere. Returns the call that ends it. */
function closeWhenLeft(box: HTMLDetailsElement | null) {
  const left = (event: Event) => {
    if (box?.open && event.target instanceof Node && !box.contains(event.target)) box.open = false
  }
  document.addEventListener('pointerdown', left)
  document.addEventListener('focusin', left)
  return () => {
    document.removeEventListener('pointerdown', left)
    document.removeEventListener('focusin', left)
  }
}
