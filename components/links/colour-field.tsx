'use client'

import { useId } from 'react'
import { colourSentence } from '@/components/brand/colour-sentence'
import { cn } from '@/components/ui/cn'
import { FieldError } from '@/components/ui/field-error'
import { isHexColour } from '@/lib/brand/colours'
import { wholeHex } from '@/lib/brand/typed-colour'

type ColourProps = { value: string; now: string; error?: string }

/** A colour as typed, with the browser's own picker beside it, and in words what becomes of it. */
export function ColourField({ value, now, error }: ColourProps) {
  const told = useId()
  const hex = wholeHex(now)
  const sentence = colourSentence(now)
  const known = isHexColour(hex)

  /** The typed field is the one that is sent; the picker only writes into it. */
  function pick(picked: string) {
    const field = document.getElementById('colour')
    if (!(field instanceof HTMLInputElement)) return
    field.value = picked
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <div className={cn('grid max-w-question gap-2', error !== undefined && 'border-l-4 border-critical pl-4')}>
      <label htmlFor="colour" className="font-[650]">
        Colour
      </label>
      {error !== undefined && <FieldError id="colour-error">{error}</FieldError>}
      <div className="flex flex-wrap items-center gap-3">
        <input
          type="text"
          id="colour"
          name="colour"
          defaultValue={value}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={error === undefined ? told : `colour-error ${told}`}
          {...(error !== undefined && { 'aria-invalid': true as const })}
          className="min-h-12 w-36 rounded-control border border-control bg-surface px-3 text-body text-ink"
        />
        <input
          type="color"
          aria-label="Pick a colour"
          value={known ? hex : '#000000'}
          onChange={(event) => pick(event.currentTarget.value)}
          className="needs-script h-12 w-16 cursor-pointer rounded-control border border-control bg-surface p-1"
        />
      </div>
      <p id={told} className="max-w-[56ch] text-muted">
        {sentence === error ? null : sentence}
      </p>
    </div>
  )
}
