import type { ReactNode } from 'react'
import { Day } from '@/components/ui/day'
import { SidePart } from './side-part'

type ContactPartProps = {
  contact: { readonly name: string | null; readonly email: string | null }
  /** Whom the link was sent to, where it was theirs alone. */
  recipient: { readonly name: string | null; readonly email: string } | null
  /** What they agreed to for the version that is read. The day is an ISO day. */
  consent: { readonly on: string; readonly words: string } | null
}

/** Who sent it, as far as they said, and what they agreed to. */
export function ContactPart({ contact, recipient, consent }: ContactPartProps) {
  const given = contact.name !== null || contact.email !== null
  return (
    <SidePart id="contact" heading="Contact and consent">
      <dl className="grid gap-2">
        {contact.name !== null && <Term term="Name">{contact.name}</Term>}
        {contact.email !== null && <Term term="E-mail">{contact.email}</Term>}
        {recipient && (
          <Term term="The link was sent to">
            {recipient.name !== null && `${recipient.name}, `}
            {recipient.email}
          </Term>
        )}
      </dl>
      {!given && <p>They gave no contact details.</p>}
      {consent ? (
        <div className="grid gap-1">
          <p>
            They agreed on <Day iso={consent.on} /> to these words:
          </p>
          <blockquote className="grid gap-2 border-l-2 border-line pl-3 text-note" dir="auto">
            {consent.words.split('\n').map((line) => (
              <p key={line}>{line}</p>
            ))}
          </blockquote>
        </div>
      ) : (
        <p>No words of consent are kept for this version.</p>
      )}
    </SidePart>
  )
}

const Term = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt className="text-note text-muted">{term}</dt>
    <dd dir="auto" className="wrap-anywhere">
      {children}
    </dd>
  </div>
)
