import { dayInWords } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { lastDayOf } from '@/lib/schemas/link-state'
import { Order } from './link-actions'

/** What a button of the link's page did, by the word in the address, with a way back where something was lost. */
export function DoneNotice({ done, home, mayChange, ...link }: DoneProps) {
  const said = done === undefined ? undefined : words(link)[done]
  if (!said) return null
  return (
    <Notice tone="success" heading={said.heading}>
      <p>{said.text}</p>
      {said.undo !== undefined && mayChange && <Order action={`${home}/${said.undo}`}>Undo</Order>}
    </Notice>
  )
}

type DoneProps = {
  done: string | undefined
  home: string
  mayChange: boolean
  /** The moment the link ends at; null where it has no end. */
  expiresAt: Date | null
  pausedAt: Date | null
}

type Said = { readonly heading: string; readonly text: string; readonly undo?: string }

const day = (of: Date | string) => dayInWords(typeof of === 'string' ? of : of.toISOString())

const words = ({ expiresAt, pausedAt }: Pick<DoneProps, 'expiresAt' | 'pausedAt'>): Readonly<Record<string, Said>> => ({
  changed: { heading: 'Saved', text: 'Prospects see the link as it is now.' },
  paused: {
    heading: pausedAt ? `Paused since ${day(pausedAt)}` : 'Paused',
    text: 'Whoever opens the link reads that it is paused.',
    undo: 'resumption',
  },
  resumed: { heading: 'Live again', text: 'The link takes prospects in.' },
  extended: {
    heading: 'Saved',
    text: expiresAt ? `Its last day is ${day(lastDayOf(expiresAt))}.` : 'It has no last day now.',
  },
  archived: { heading: 'Archived', text: 'The link works no more. Its counts stay.', undo: 'unarchiving' },
  unarchived: { heading: 'Out of the archive', text: 'The link is as it was before.' },
})
