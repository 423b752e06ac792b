import { Honeypot } from '@/components/ui/honeypot'
import { Notice } from '@/components/ui/notice'
import { drawnField } from '@/lib/schemas/signs'
import { Puzzle } from './puzzle'

type SignsProps = {
  /** When the page was drawn, marked: `drawnAt` of lib/route/person. */
  drawn: string
  /** Whether a puzzle was asked for: the form came back with `?problem=puzzle`. */
  asked?: boolean
  /** Whether the form is refused when it is sent at once, so that a browser with a script solves the puzzle first. */
  hurried?: boolean
}

/** What stands in a form beside its own fields so that programs can be told from people. Put it inside the form. */
export function Signs({ drawn, asked = false, hurried = false }: SignsProps) {
  return (
    <>
      <Honeypot />
      <input type="hidden" name={drawnField} value={drawn} />
      {asked && (
        <noscript>
          <Notice tone="caution" heading="Wait a minute before you send it again">
            <p>We could not tell you from a program. With scripts turned on your browser settles it by itself.</p>
          </Notice>
        </noscript>
      )}
      <Puzzle asked={asked} hurried={hurried} />
    </>
  )
}
