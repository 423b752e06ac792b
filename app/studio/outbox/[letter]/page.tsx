import type { Metadata } from 'next'
import { cache } from 'react'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { LetterState } from '@/components/outbox/letter-list'
import { LetterText } from '@/components/outbox/letter-text'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SummaryList } from '@/components/ui/summary-list'
import { getLetter, lacksKey } from '@/lib/data/letter-outbox'
import { env } from '@/lib/env'
import { letterOf } from '@/lib/letters/letter-of'
import { textOf } from '@/lib/letters/text-of'
import { noteUnshown } from '@/lib/route/security-events'
import { isLetterId } from '@/lib/schemas/ids'
import { isRefusal, notFound } from '@/lib/schemas/refusal'
import { outboxLine } from '@/lib/views/outbox'
import { letterPage, outboxHome, type LetterParams } from '../outbox-page'

type Props = { params: Promise<LetterParams>; searchParams: Promise<{ problem?: string | string[] }> }

const robots = { index: false, follow: false }

/** The letter at an address; the page and its title ask for it once for each request. */
const openLetter = cache(async (id: string) => {
  const studio = await openStudio(letterPage({ letter: encodeURIComponent(id) }))
  return { studio, letter: isLetterId(id) ? await getLetter(studio.member, id) : notFound }
})

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { letter } = await openLetter((await params).letter)
  if (isRefusal(letter)) return { title: missingTitle, robots }
  const { problem } = await searchParams
  const { what, to } = outboxLine(letter, new Date())
  const title = `${what} to ${to}`
  return { title: problem === undefined ? title : `Error: ${title}`, robots }
}

export default async function LetterPage({ params, searchParams }: Props) {
  const { studio, letter } = await openLetter((await params).letter)
  if (isRefusal(letter)) {
    noteUnshown(letter, studio.member, '/studio/outbox/[letter]')
    return missing()
  }
  const { problem } = await searchParams
  const line = outboxLine(letter, new Date())
  const written = letterOf(letter.content, { appUrl: env().APP_URL, mailFrom: env().MAIL_FROM })
  return (
    <StudioShell at="outbox" studio={studio.shell} title={line.what} back={{ href: outboxHome, words: 'All letters' }}>
      <div className="grid grid-cols-1 gap-5 py-5">
        {problem !== undefined && <ErrorSummary errors={[{ href: '#main', text: told[String(problem)] ?? notSent }]} />}
        <LetterState line={line} />
        <SummaryList
          rows={[
            { id: 'to', term: 'To', value: <bdi className="[overflow-wrap:anywhere]">{line.to}</bdi> },
            { id: 'from', term: 'From', value: <bdi>{written.from}</bdi> },
            {
              id: 'subject',
              term: 'Subject',
              value: <bdi className="[overflow-wrap:anywhere]">{written.subject}</bdi>,
            },
          ]}
        />
        <LetterText text={textOf(written)} />
        {line.failed && !lacksKey(letter.content) && (
          <form method="post" action={`${letterPage({ letter: letter.id })}/again`} noValidate>
            <Button>Send it again</Button>
          </form>
        )}
        {line.failed && letter.content.kind === 'invitation' && (
          <p>
            Its link is not kept. <a href="/studio/settings/people">Invite them again</a> to send a new one.
          </p>
        )}
      </div>
    </StudioShell>
  )
}

const notSent = 'This letter cannot be sent again. Look at its state.'
const told: Readonly<Record<string, string>> = {
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
  'too-many-tries': 'Too many letters were sent again within an hour. Try later.',
}
