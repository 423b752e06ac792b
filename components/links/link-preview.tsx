'use client'

import { useState } from 'react'
import { brandStyle } from '@/components/brand/brand-style'
import { cn } from '@/components/ui/cn'
import { wholeHex } from '@/lib/brand/typed-colour'
import { askedTitle, neutrality, privacyLine } from '@/lib/views/asked-by'
import type { LogoLook } from '@/lib/views/brand-look'
import type { LinkValues } from './link-values'

/** One question as the preview draws it. */
export type PreviewQuestion = { readonly text: string; readonly section: string; readonly choices: readonly string[] }

type PreviewProps = { workspace: string; values: LinkValues; logo: LogoLook | null; question: PreviewQuestion }

const widths = [
  { width: 'phone', words: 'Phone' },
  { width: 'desktop', words: 'Desktop' },
] as const

/** What a prospect will see: the page the link opens, and a question. Nothing in it can be used. */
export function LinkPreview({ workspace, values, logo, question }: PreviewProps) {
  const [width, setWidth] = useState<(typeof widths)[number]['width']>('phone')
  return (
    <section aria-label="Preview" className="grid gap-3 min-[900px]:sticky min-[900px]:top-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-heading font-[680]">Preview</h2>
        <div role="group" aria-label="Width of the preview" className="needs-script flex gap-2">
          {widths.map((choice) => (
            <button
              key={choice.width}
              type="button"
              aria-pressed={choice.width === width}
              onClick={() => setWidth(choice.width)}
              className={cn(
                'min-h-11 rounded-control border border-control px-3 text-note',
                choice.width === width ? 'bg-sunken font-[680] text-ink' : 'bg-surface text-ink',
              )}
            >
              {choice.words}
            </button>
          ))}
        </div>
      </div>
      <div
        inert
        data-preview={width}
        style={{ ...brandStyle(wholeHex(values.colour)), ...(width === 'desktop' && { zoom: 0.5 }) }}
        className={cn(
          'rounded-control border border-control bg-paper',
          width === 'phone' ? 'max-w-[23.5rem]' : 'text-[1.0625rem]',
        )}
      >
        <Landing workspace={workspace} values={values} logo={logo} wide={width === 'desktop'} />
        <Question question={question} />
      </div>
    </section>
  )
}

type LandingProps = Omit<PreviewProps, 'question'> & { wide: boolean }

function Landing({ workspace, values, logo, wide }: LandingProps) {
  const asker = { workspace, sender: said(values.sender, 'Your name'), sells: said(values.sells, '(what you sell)') }
  return (
    <div className="pb-6">
      <div className="border-b border-brand-edge px-4 py-2 font-[750]">
        {logo ? (
          <span className="inline-block rounded-control bg-white p-1">
            <img src={logo.href} alt="" width={logo.width} height={logo.height} className="block" />
          </span>
        ) : (
          <span dir="auto" className="[overflow-wrap:anywhere]">
            {workspace}
          </span>
        )}
      </div>
      <div className={cn('grid gap-4 px-4 pt-5', wide && 'pt-10')}>
        <p
          className={cn(
            'leading-[1.18] font-[680] [overflow-wrap:anywhere] text-balance',
            wide ? 'max-w-[26ch] text-[2.125rem]' : 'text-[1.625rem]',
          )}
        >
          {askedTitle(asker)}
        </p>
        {values.intro.trim() !== '' && (
          <p dir="auto" className="max-w-measure [overflow-wrap:anywhere] whitespace-pre-line">
            {values.intro.trim()}
          </p>
        )}
        <p className="max-w-measure [overflow-wrap:anywhere] text-muted">{privacyLine(asker)}</p>
        <p>
          <span className={button}>{said(values.buttonWords, 'Start now')}</span>
        </p>
        <p className="text-muted">No account. Saved as you go. Free.</p>
        {neutrality(asker)
          .slice(0, 2)
          .map(({ term, text }) => (
            <p key={term} className="max-w-measure [overflow-wrap:anywhere]">
              <span className="block font-[680]">{term}</span>
              {text}
            </p>
          ))}
      </div>
    </div>
  )
}

function Question({ question: { text, section, choices } }: { question: PreviewQuestion }) {
  return (
    <div className="grid gap-3 border-t border-control px-4 py-5">
      <p className="text-note text-muted">{section}</p>
      <p className="max-w-[26ch] text-[1.5rem] leading-[1.18] font-[680]">{text}</p>
      <ul className="ledger">
        {choices.map((choice) => (
          <li key={choice} className="flex min-h-12 items-center gap-3 border-b border-line px-3 py-2">
            <span className="size-5 shrink-0 rounded-full border-2 border-control" />
            {choice}
          </li>
        ))}
      </ul>
      <p>
        <span className={button}>Continue</span>
      </p>
    </div>
  )
}

const button =
  'inline-flex min-h-12 items-center rounded-control border border-button-edge bg-button px-[1.375rem] py-2 leading-tight font-[650] text-on-button'

const said = (typed: string, instead: string): string => (typed.trim() === '' ? instead : typed.trim())
