import { Notice } from '@/components/ui/notice'
import { MadeLink } from './made-link'

type HappenedProps = {
  /** A link was made: its address while it is shown, or null where it is shown no more. */
  made: { readonly link: string | null } | null
  revoked: boolean
  /** A form was refused: by the word in the address. */
  problem: string | undefined
  /** Minutes for which a link is shown. */
  minutes: number
}

/** What the last form on the share page did. */
export function WhatHappened({ made, revoked, problem, minutes }: HappenedProps) {
  if (made) return made.link === null ? <Shown minutes={minutes} /> : <Ready link={made.link} minutes={minutes} />
  if (revoked) {
    return (
      <Notice tone="success" heading="The link is revoked">
        <p>It opens nothing from now on.</p>
      </Notice>
    )
  }
  if (problem === undefined) return null
  return problem === 'not-found' ? (
    <Notice tone="caution" heading="There is no such link">
      <p>Nothing was changed. The links that work are listed below.</p>
    </Notice>
  ) : (
    <Notice tone="critical" heading="No link was made">
      <p>Choose what to share and create the link again.</p>
    </Notice>
  )
}

function Ready({ link, minutes }: { link: string; minutes: number }) {
  return (
    <Notice tone="success" heading="Your link is ready">
      <p>
        Copy it now, because we keep no copy. This browser shows it for {minutes} minutes, and nobody is shown it again.
      </p>
      <MadeLink link={link} />
      <p>Anyone who has the link can read what it shows. Nobody can change anything by it.</p>
    </Notice>
  )
}

function Shown({ minutes }: { minutes: number }) {
  return (
    <Notice heading="This link was made already">
      <p>
        It was shown in the browser that made it, for {minutes} minutes. If you did not keep it, revoke it below and
        create another.
      </p>
    </Notice>
  )
}
