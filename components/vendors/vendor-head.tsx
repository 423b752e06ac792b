import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { DetailsConflict } from './details-conflict'
import { DetailsForm, type DetailsFormProps } from './details-form'
import { LinkWords, type PrivateLink } from './link-words'
import type { VendorValues } from './vendor-fields'

type HeadProps = {
  name: string
  /** What it says it is, in words. */
  claim: string
  price: string | null
  details: DetailsFormProps
  /** What somebody else had saved before; null where nobody had. */
  conflict: VendorValues | null
  isSaved: boolean
  link: PrivateLink | null
  links: { readonly interview: string; readonly sheet: string; readonly private: string }
}

/** Who this is, what it claims and asks for, and the other ways to put questions to it. */
export function VendorHead({ name, claim, price, details, conflict, isSaved, link, links }: HeadProps) {
  const claimWords = (id: string) => details.claims.find(({ value }) => value === id)?.label ?? id
  return (
    <header className="grid gap-2 pb-6">
      <PageTitle className="wrap-anywhere">{name}</PageTitle>
      <p>
        Says it is: {claim}. {price === null ? 'No price told yet.' : <>Price as told: {price}.</>}
      </p>
      {conflict && (
        <DetailsConflict
          action={details.action}
          version={details.version}
          mine={details.saved}
          other={conflict}
          claimWords={claimWords}
        />
      )}
      {isSaved && (
        <Notice tone="success">
          <p>The details are saved.</p>
        </Notice>
      )}
      <DetailsForm {...details} />
      <ul className="screen-only flex flex-wrap gap-x-6">
        {[
          { href: links.interview, words: 'Call mode: one question, big options' },
          { href: links.sheet, words: 'Interview sheet to print' },
          { href: links.private, words: link ? 'Its private link' : 'Let it answer by a private link' },
        ].map(({ href, words }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {words}
            </a>
          </li>
        ))}
      </ul>
      {link && <LinkWords of={link} />}
    </header>
  )
}
