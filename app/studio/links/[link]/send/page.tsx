import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { DropDraft } from '@/components/links/drop-draft'
import { ExtendForm, Order } from '@/components/links/link-actions'
import { PeopleForm } from '@/components/links/people-form'
import { RecipientTable } from '@/components/links/recipient-table'
import { RowProblems } from '@/components/links/row-problems'
import { AddedNotice, SendNotice, type SendTold } from '@/components/links/send-notices'
import { SharedAddress } from '@/components/links/shared-address'
import { StateBanner } from '@/components/links/state-banner'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SectionTitle } from '@/components/ui/page-title'
import { may } from '@/lib/access/permissions'
import { env } from '@/lib/env'
import { lastDayOf } from '@/lib/schemas/link-state'
import { isRefusal } from '@/lib/schemas/refusal'
import { linkPage, openLink, type LinkParams, type OpenLink } from '../open-link'
import { typedPeople } from '../typed-people'
import { LetterPart } from './letter-part'
import { listed } from './listed'
import { refusedPeople } from './refused-people'

type Query = { [name in keyof SendTold | 'field']?: string | string[] }
type Props = { params: Promise<LinkParams>; searchParams: Promise<Query> }

const titleOf = ({ link }: OpenLink) => `Send ${link.name}`

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const open = await openLink((await params).link, '/send')
  if (!open) return { title: missingTitle }
  return { title: (await searchParams).problem === undefined ? titleOf(open) : `Error: ${titleOf(open)}` }
}

export default async function SendPage({ params, searchParams }: Props) {
  const open = await openLink((await params).link, '/send')
  if (!open) return missing()
  const { studio, link, address, addresses } = open
  const now = new Date()
  const recipients = await listed(studio.member, link.id, now)
  if (isRefusal(recipients)) return missing()
  const query = await searchParams
  const told = onlyOnes(query)
  const home = linkPage({ link: link.id })
  const maySend = may(studio.member, 'links.send')
  const isLive = link.state === 'live'
  const published = told.done === 'published'
  const refused = refusedPeople(told.problem, onlyOne(query.field))
  const { people, problems } = told.done === 'added' || refused ? await typedPeople() : { people: '', problems: [] }
  return (
    <StudioShell
      at="links"
      studio={studio.shell}
      title={<span dir="auto">{titleOf(open)}</span>}
      back={{ href: home, words: 'The link' }}
    >
      <div className="grid gap-6 pt-5">
        {refused && <ErrorSummary errors={[{ href: `#${refused.field}`, text: refused.message }]} />}
        {published && (
          <Notice tone="success" heading="Published">
            <p>The link works now. Copy it, or add people below and send each a letter.</p>
            <DropDraft workspaceId={studio.workspace.id} />
          </Notice>
        )}
        {!refused && <SendNotice told={told} home={home} mails={env().SMTP_URL !== undefined} />}
        <StateBanner {...link}>Nothing can be sent until the link works again.</StateBanner>
        {link.state === 'paused' && maySend && <Order action={`${home}/resumption`}>Let it work again</Order>}
        {link.state === 'expired' && maySend && (
          <ExtendForm home={home} value={link.expiresAt ? lastDayOf(link.expiresAt) : ''} />
        )}
        <section aria-labelledby="copy" className="grid gap-3">
          <SectionTitle id="copy">Copy it</SectionTitle>
          <p className="max-w-measure">
            Whoever has this link can open it and pass it on. We do not learn who: the counts say “Someone”.
          </p>
          <SharedAddress address={address} published={published} />
          {maySend && (
            <p>
              <a href={`${home}/embed`} className="inline-flex min-h-11 items-center">
                Show it on a website of yours
              </a>
            </p>
          )}
        </section>
        {maySend && link.state !== 'archived' && (
          <section aria-labelledby="people-title" id="people-told" className="grid gap-4 border-t border-control pt-5">
            <SectionTitle id="people-title">Add people</SectionTitle>
            <p className="max-w-measure">Each gets a private link, so that you see who opened it.</p>
            <AddedNotice told={told} />
            <RowProblems problems={problems} />
            <PeopleForm
              action={`${home}/recipients`}
              people={people}
              {...(refused?.field === 'people' && { error: refused.message })}
              {...(refused?.field === 'list' && { listError: refused.message })}
            />
          </section>
        )}
        {maySend && isLive && (
          <LetterPart open={open} recipients={recipients} told={told} field={onlyOne(query.field)} />
        )}
        <section aria-labelledby="recipients" className="grid gap-4 border-t border-control pt-5">
          <SectionTitle id="recipients">Recipients</SectionTitle>
          {recipients.length === 0 ? (
            <p>Nobody yet. Copy the link first, or add people.</p>
          ) : (
            <>
              {maySend && isLive && recipients.some(({ noReminder }) => noReminder === null) && (
                <Order action={`${home}/reminders`}>Remind all who have not sent</Order>
              )}
              <RecipientTable {...{ recipients, home, addresses, maySend, now }} />
            </>
          )}
        </section>
      </div>
    </StudioShell>
  )
}

const onlyOne = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

function onlyOnes(query: Query): SendTold {
  const { done, added, there, mend, sent, recipient, problem } = query
  return {
    ...{ done: onlyOne(done), added: onlyOne(added), there: onlyOne(there), mend: onlyOne(mend) },
    ...{ sent: onlyOne(sent), recipient: onlyOne(recipient), problem: onlyOne(problem) },
  }
}
