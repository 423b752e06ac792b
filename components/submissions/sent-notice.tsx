import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'

type SentNoticeProps = {
  who: string
  link: { readonly name: string; readonly href: string }
  version: number
  /** An ISO day. */
  sentOn: string
}

/** What a member reads, and from whom: the very report, less what its owner keeps for themselves. */
export function SentNotice({ who, link, version, sentOn }: SentNoticeProps) {
  return (
    <Notice
      heading={
        <>
          Sent by <bdi>{who}</bdi>
        </>
      }
    >
      <p>
        By the link{' '}
        <a href={link.href}>
          <bdi>“{link.name}”</bdi>
        </a>
        , on <Day iso={sentOn} />. You read version {version} as they read it. “You” in it is the person who answered.
      </p>
      <p>Their money figures, plan notes, what-ifs and vendors are theirs alone and stand in no report you read.</p>
    </Notice>
  )
}

/** Leads to what stands beside the report, or under it where there is no room. */
export function BesideLinks({ exports }: { exports: boolean }) {
  return (
    <nav aria-label="Beside the report" className="screen-only lg:hidden">
      <ul className="flex flex-wrap gap-x-5">
        {[...places, ...(exports ? [{ id: 'take-away', words: 'Take it away' }] : [])].map(({ id, words }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const places = [
  { id: 'talking-points', words: 'Talking points' },
  { id: 'notes', words: 'Private notes' },
  { id: 'ask-back', words: 'Ask back' },
  { id: 'tasks', words: 'Tasks' },
  { id: 'files', words: 'Files' },
  { id: 'contact', words: 'Contact' },
  { id: 'activity', words: 'Activity' },
]
