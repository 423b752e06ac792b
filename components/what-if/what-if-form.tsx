'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { WhatIf } from '@/lib/views/what-if'
import type { Changes } from '@/lib/views/what-if/changes'
import type { Result } from '@/lib/views/what-if/result'
import { ChoiceList } from './choice-list'
import { ResultSection } from './result-section'
import { SaveForm, type Save } from './save-form'
import { failed as failedWords, useWhatIf } from './use-what-if'

type WhatIfFormProps = {
  /** Address of this page without a query. */
  address: string
  whatIf: WhatIf
  /** What the page opened with, worked out by the server. */
  initial: Changes
  result: Result
  save: Save
}

/**
 * Up to 8 answers to try out, and what they would come to. With a script it recalculates on the device; without one the
 * form asks the server by its address.
 */
export function WhatIfForm({ address, whatIf, initial, result: first, save }: WhatIfFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const opened = { changes: initial, result: first, failed: false }
  const { changes, result, failed, recalculate } = useWhatIf(form, whatIf, opened)

  const router = useRouter()
  useEffect(() => {
    // A picture that the browser kept has the id of a save that may be made by now, and an older list.
    const onPageShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) router.refresh()
    }
    addEventListener('pageshow', onPageShow)
    return () => removeEventListener('pageshow', onPageShow)
  }, [router])

  const reset = (event: FormEvent) => {
    event.preventDefault()
    for (const { question, real } of whatIf.choices) {
      const list = form.current?.elements.namedItem(question)
      if (list instanceof HTMLSelectElement) list.value = real
    }
    void recalculate()
  }

  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,26rem)_minmax(0,1fr)] lg:gap-x-12 [&_:is(a,button,input,select,summary,[tabindex])]:scroll-mt-28">
      <p
        id="result-strip"
        className="sticky top-0 z-10 -mx-5 max-h-24 overflow-hidden border-b border-control bg-paper px-5 py-2 text-small lg:hidden"
      >
        {result.brief}
      </p>
      <div className="grid content-start gap-6 pt-4">
        <form
          ref={form}
          method="get"
          action={address}
          noValidate
          onChange={() => void recalculate()}
          onSubmit={(event) => {
            event.preventDefault()
            void recalculate()
          }}
          className="grid grid-cols-1 gap-6"
        >
          <ChoiceList choices={whatIf.choices} initial={initial} unheard={result.unheard} />
          <div className="flex flex-wrap gap-3">
            <noscript>
              <Button>Show the result</Button>
            </noscript>
            <Button look="secondary" name="start-over" value="yes" onClick={reset}>
              Reset
            </Button>
          </div>
        </form>
      </div>
      <div className="grid content-start gap-8 pt-8 lg:pt-4">
        {failed && (
          <Notice tone="critical">
            <p>{failedWords}</p>
          </Notice>
        )}
        <ResultSection result={result} />
        <SaveForm save={save} changes={changes} />
      </div>
    </div>
  )
}
