import { Moment } from '@/components/submissions/moment'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import type { ErasureLine } from './erasures'

type NoticeProps = {
  /** Who was erased a moment ago. */
  erased: ErasureLine | undefined
  /** What kept a form from being done, and the field to blame. */
  problem: string | undefined
  field: string | undefined
}

/** What came of the form that was sent last. */
export function PersonNotice({ erased, problem, field }: NoticeProps) {
  if (problem !== undefined) {
    const [text, href] = problems[field ?? problem] ?? nothing
    return <ErrorSummary errors={[{ href, text }]} />
  }
  if (!erased) return null
  const { on, places } = erased
  return (
    <Notice tone="success" heading="Erased">
      <p>
        Erased on <Moment iso={on} /> from {places} {places === 1 ? 'place' : 'places'}.
      </p>
    </Notice>
  )
}

const nothing = ['Nothing was done. Try again.', '#email'] as const

const problems: Readonly<Record<string, readonly [string, `#${string}`]>> = {
  email: ['Write an e-mail address of somebody who is no member, such as name@example.com', '#email'],
  typed: ['Type the address as it stands above', '#typed'],
  forbidden: ['Your role does not allow this. Ask an owner or an admin of the workspace.', '#main'],
  'nothing-chosen': ['Nothing is held of this address any more.', '#email'],
  'op-reused': ['This form erased somebody else already. Look for them again.', '#email'],
}
