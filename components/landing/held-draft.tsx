import { Day } from '@/components/ui/day'

/** `about` is the number of questions expected, `savedOn` an ISO date or null before the first save. */
export type Draft = {
  readonly href: string
  readonly answered: number
  readonly about: number
  readonly savedOn: string | null
}

/** A draft that this browser holds, in a list of such. */
export function HeldDraft({ href, answered, about, savedOn }: Draft) {
  return (
    <li>
      <a href={href} className="inline-block py-0.5">
        Continue your assessment
      </a>
      : {answered} of about {about} answered
      {savedOn !== null && (
        <>
          , last saved <Day iso={savedOn} />
        </>
      )}
    </li>
  )
}
