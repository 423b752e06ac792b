import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'

type SharedProps = {
  /** A what-if is read in place of the report. */
  whatIf: boolean
  version: number
  /** ISO days. */
  submittedOn: string
  sharedOn: string
  until: string
  withAnswers: boolean
}

/** What a reader holds: a copy, of what, from when, and who else can read it. */
export function SharedNotice({ whatIf, version, submittedOn, sharedOn, until, withAnswers }: SharedProps) {
  return (
    <Notice heading={whatIf ? 'A shared what-if' : 'A shared report'}>
      <p>
        Someone who has this report shared it on <Day iso={sharedOn} />. You read{' '}
        {whatIf ? 'a what-if on' : 'a copy of'} version {version}, from <Day iso={submittedOn} />. It stays as it is,
        whatever is answered later.
      </p>
      <p>{aboutAnswers(whatIf, withAnswers)} “You” in it is the person who answered.</p>
      <p>
        Anyone who has the link can read it until <Day iso={until} />, or until it is revoked. Nobody can change
        anything by it.
      </p>
    </Notice>
  )
}

function aboutAnswers(whatIf: boolean, withAnswers: boolean): string {
  if (withAnswers)
    return whatIf ? 'It shows the real answers beside those tried out.' : 'It shows the answers it rests on.'
  return whatIf
    ? 'The real answers are left out, so it tells only what was tried out and what that would come to.'
    : 'The answers it rests on are left out, so it tells the findings alone.'
}
