'use client'

import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { SEARCH, type InboxQuery } from '@/lib/schemas/inbox-query'
import { LEAST_SEARCH } from '@/lib/views/inbox/filter-words'
import { useGo } from './go'
import { inboxAddress, inboxHome, narrowed } from './inbox-address'
import { QueryFields } from './query-fields'

const pause = 250

/** Searches companies, people, e-mail addresses and notes, while somebody types. Without a script it has a button. */
export function SearchForm({ query, saved }: { query: InboxQuery; saved: string | null }) {
  const { go } = useGo()
  const [typed, setTyped] = useState(query.q)
  const asked = useRef(query.q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // Back, or a filter that was cleared elsewhere: the field says what is searched for.
    if (query.q === asked.current) return
    asked.current = query.q
    setTyped(query.q)
  }, [query.q])
  useEffect(() => () => clearTimeout(timer.current), [])
  const search = (text: string) => {
    clearTimeout(timer.current)
    const q = [...text.trim()].length < LEAST_SEARCH ? '' : text.trim()
    if (q === asked.current) return
    // What is typed further replaces the search before it, so that Back leads out of it.
    go(inboxAddress(narrowed(query, { q }), { saved }), { replace: asked.current !== '' && q !== '' })
    asked.current = q
  }
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => search(text), pause)
  }
  const clear = () => {
    setTyped('')
    search('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search(typed)
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === '') return
    event.preventDefault()
    clear()
  }
  return (
    <form
      action={inboxHome}
      role="search"
      noValidate
      onSubmit={submit}
      className="grid min-w-0 grow basis-72 gap-1 sm:max-w-[36rem]"
    >
      <QueryFields query={query} saved={saved} but={['q']} />
      <label htmlFor="inbox-search" className="text-note font-[650]">
        Search company, person, e-mail or notes
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          {...{ id: 'inbox-search', name: 'q', type: 'search', value: typed, maxLength: SEARCH, autoComplete: 'off' }}
          onChange={(event) => type(event.target.value)}
          onKeyDown={escape}
          className="min-h-12 min-w-0 grow basis-56 rounded-control border border-control bg-surface px-3 text-body text-ink [&::-webkit-search-cancel-button]:hidden"
        />
        {typed !== '' && (
          <Button type="button" look="secondary" className="needs-script" onClick={clear}>
            Clear
          </Button>
        )}
        <noscript>
          <Button look="secondary">Search</Button>
        </noscript>
      </div>
    </form>
  )
}
