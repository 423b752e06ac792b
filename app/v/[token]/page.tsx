import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { missing } from '@/app/missing'
import { tooMany, tooManyTitle } from '@/app/too-many'
import { AskedAll } from '@/components/asked/asked-all'
import { AskedOne } from '@/components/asked/asked-one'
import { AskedProgress } from '@/components/asked/asked-progress'
import { askedPlace } from '@/components/asked/asked-place'
import { AskedSending, AskedSent, NothingToSend } from '@/components/asked/asked-sending'
import { AskedStart } from '@/components/asked/asked-start'
import { progressLine } from '@/components/asked/progress-line'
import { CountView } from '@/components/share/count-view'
import { missingTitle } from '@/components/shell/missing-page'
import { isRefusal } from '@/lib/schemas/refusal'
import { askedForm } from '@/lib/views/vendors/asked-form'
import { isolated } from '@/lib/views/report/isolated'
import { askedQuestion, drawnAsked } from './drawn-asked'
import { openAsked } from './open-asked'

const parts = ['q', 'all', 'view', 'saved', 'problem', 'field'] as const
type Query = Readonly<Partial<Record<(typeof parts)[number], string | string[]>>>
type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

const title = 'Questions for you'
const robots = { index: false, follow: false }

/** It says no more than any other private link would: neither who asks nor who is asked. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const opened = await openAsked((await params).token)
  if (isRefusal(opened)) return { title: opened.refused === 'too-many-misses' ? tooManyTitle : missingTitle, robots }
  const { problem } = await searchParams
  return { title: problem === undefined || problem === 'conflict' ? title : `Error: ${title}`, robots }
}

export default async function AskedPage({ params, searchParams }: Props) {
  const { token } = await params
  const opened = await openAsked(token)
  if (isRefusal(opened)) return opened.refused === 'too-many-misses' ? tooMany(opened.message) : missing()
  const query = await searchParams
  return (
    <>
      <CountView />
      <Opened
        opened={opened}
        at={`/v/${token}`}
        query={Object.fromEntries(parts.map((name) => [name, one(query[name])]))}
      />
    </>
  )
}

type OpenedProps = {
  opened: Exclude<Awaited<ReturnType<typeof openAsked>>, { refused: unknown }>
  at: string
  query: Readonly<Partial<Record<(typeof parts)[number], string | undefined>>>
}

async function Opened({ opened, at, query }: OpenedProps) {
  const { asked, published } = opened
  const questions = askedForm(published, asked.statements)
  const told = questions.filter(({ statement }) => statement && (statement.option ?? statement.note) !== null)
  const answered = new Set(told.map(({ id }) => id))
  const { vendorName, asker, businessName, sentAt } = asked
  const by = {
    vendor: isolated(vendorName),
    asker: isolated(asker),
    business: businessName === null ? null : isolated(businessName),
    until: asked.until.toISOString(),
  }
  const ids = questions.map(({ id }) => id)
  const sent = { by, sentAt: sentAt?.toISOString() ?? null }
  const place = askedPlace(query, ids)
  const changedSince = sentAt !== null && asked.statements.some(({ savedAt }) => savedAt > sentAt)
  const sending = (progress: ReactNode) => <AskedSending {...{ at, ...sent, progress, changedSince }} />
  if (place.page === 'all') {
    const progress = <AskedProgress action={`${at}/answers`} questions={ids} answered={answered.size} />
    const drawn = await drawnAsked(opened, at, questions, query)
    return <AskedAll {...{ at, by, drawn }} sending={sending(progress)} />
  }
  const index = place.page === 'one' ? questions.findIndex(({ id }) => id === place.question) : -1
  const question = questions[index]
  const [drawn] = question ? await drawnAsked(opened, at, [question], query) : []
  if (drawn) {
    const following = questions[index + 1]
    const next = following ? `${at}?q=${following.id}` : at
    return <AskedOne {...{ at, by, drawn, next }} number={index + 1} count={questions.length} />
  }
  const notice =
    query.problem === 'nothing-chosen' ? (
      <NothingToSend />
    ) : (
      <AskedSent {...sent} changedSince={changedSince} answered={answered.size} count={ids.length} />
    )
  return (
    <AskedStart
      {...{ at, by, answered, notice }}
      questions={questions.map(askedQuestion)}
      sending={sending(<p>{progressLine(answered.size, ids.length)}</p>)}
    />
  )
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)
