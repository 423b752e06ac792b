'use client'

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { announce } from '@/components/ui/announce'
import type { WhatIf } from '@/lib/views/what-if'
import { queryOf, readChanges, type Changes } from '@/lib/views/what-if/changes'
import type { WhatIfEngine } from '@/lib/views/what-if/engine'
import type { Result } from '@/lib/views/what-if/result'

/** A change is announced once nothing has changed for so many milliseconds (ux §2.1 F9). */
const QUIET = 500

type Shown = { readonly changes: Changes; readonly result: Result; readonly failed: boolean }

/**
 * Recalculates on the device whenever a list of the form changes, keeps the address in step, and announces the result
 * once. Nothing is sent. When it fails, the last result stays.
 *
 * @param form the form that holds the lists
 */
export function useWhatIf(form: RefObject<HTMLFormElement | null>, { choices, ground }: WhatIf, opened: Shown) {
  const [shown, setShown] = useState(opened)
  const engine = useRef<Promise<WhatIfEngine>>(undefined)
  const latest = useRef(opened.changes)
  const quiet = useRef<ReturnType<typeof setTimeout>>(undefined)
  const said = useRef('')

  const ready = useCallback(() => {
    // Fetched once the page is open, so that it works without a connection; fetched again where that failed.
    engine.current ??= import('@/lib/views/what-if/engine')
      .then(({ whatIfEngine }) => {
        performance.mark('what-if engine')
        return whatIfEngine(ground)
      })
      .catch((error: unknown) => {
        engine.current = undefined
        throw error
      })
    return engine.current
  }, [ground])

  const recalculate = useCallback(async () => {
    const fields = form.current && new FormData(form.current)
    const changes = readChanges(choices, (question) => fields?.get(question))
    if (queryOf(changes) === queryOf(latest.current)) return
    latest.current = changes
    // The router follows the address, which takes it a while: the result comes first.
    setTimeout(() => {
      if (latest.current === changes) history.replaceState(null, '', `${location.pathname}${queryOf(changes)}`)
    })
    clearTimeout(quiet.current)
    const changedAt = Date.now()
    const say = (line: string) => {
      // The same line twice would be heard once, as if the second change had been lost.
      const heard = line === said.current ? `The same again. ${line}` : line
      const speak = () => announce((said.current = heard), QUIET)
      quiet.current = setTimeout(speak, Math.max(0, changedAt + QUIET - Date.now()))
    }
    try {
      const run = await ready()
      if (latest.current !== changes) return
      const start = performance.now()
      const result = run(changes)
      performance.measure('what-if', { start })
      setShown({ changes, result, failed: false })
      say(result.said)
    } catch {
      if (latest.current !== changes) return
      setShown((last) => ({ ...last, failed: true }))
      say(failed)
    }
  }, [choices, form, ready])

  useEffect(() => {
    // What was chosen before the script arrived is still chosen.
    void ready().catch(() => undefined)
    void recalculate()
  }, [ready, recalculate])

  return { ...shown, recalculate }
}

export const failed = 'We could not recalculate. The last result stays.'
