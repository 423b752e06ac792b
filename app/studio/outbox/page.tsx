import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { openStudio } from '@/app/studio/open-studio'
import { LetterList } from '@/components/outbox/letter-list'
import { NoMailServer } from '@/components/outbox/no-mail-server'
import { OutboxPages } from '@/components/outbox/outbox-pages'
import { missingTitle } from '@/components/shell/missing-page'
import { StudioShell } from '@/components/studio/studio-shell'
import { may } from '@/lib/access/permissions'
import { listLetters } from '@/lib/data/letter-outbox'
import { env } from '@/lib/env'
import { isRefusal } from '@/lib/schemas/refusal'
import { outboxLine } from '@/lib/views/outbox'
import { outboxHome } from './outbox-page'

type Props = { searchParams: Promise<{ page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const { member } = await openStudio(outboxHome)
  return { title: may(member, 'outbox.see') ? 'Outbox' : missingTitle, robots: { index: false, follow: false } }
}

export default async function OutboxPage({ searchParams }: Props) {
  const { member, shell } = await openStudio(outboxHome)
  const { page: asked } = await searchParams
  const outbox = await listLetters(member, typeof asked === 'string' && /^\d{1,6}$/.test(asked) ? Number(asked) : 1)
  if (isRefusal(outbox)) return missing()
  const { letters, page, pages } = outbox
  const now = new Date()
  return (
    <StudioShell at="outbox" studio={shell} title="Outbox">
      <div className="grid grid-cols-1 gap-5 py-5">
        {env().SMTP_URL === undefined && <NoMailServer />}
        {letters.length === 0 ? (
          <p>No letters yet. What is sent to recipients, members and prospects stands here for 180 days.</p>
        ) : (
          <LetterList lines={letters.map((letter) => outboxLine(letter, now))} page={(id) => `${outboxHome}/${id}`} />
        )}
        <OutboxPages page={page} pages={pages} address={outboxHome} />
      </div>
    </StudioShell>
  )
}
