import type { Metadata } from 'next'
import { brandMetadata, namedTitle } from '@/app/brand-metadata'
import { missing } from '@/app/missing'
import { tooMany, tooManyTitle } from '@/app/too-many'
import { AskedPage, askedBackTitle, type AskedOn } from '@/components/ask-back/asked-page'
import { BrandFrame } from '@/components/brand/brand-frame'
import { CountView } from '@/components/share/count-view'
import { missingTitle } from '@/components/shell/missing-page'
import type { AskedQuestion } from '@/lib/data/ask-back-answers'
import { isRefusal } from '@/lib/schemas/refusal'
import { openQuestion } from './open-question'
import { refusedReply } from './refused-reply'

type Query = Readonly<Record<string, string | string[] | undefined>>
type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> }

const robots = { index: false, follow: false }

/** It says no more than any other question would: neither what is asked nor of whom. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const opened = await openQuestion((await params).token)
  if (isRefusal(opened)) return { title: opened.refused === 'too-many-misses' ? tooManyTitle : missingTitle, robots }
  const { look, question } = opened
  const isRefused = question.state === 'waiting' && (await searchParams).problem !== undefined
  const title = `${isRefused ? 'Error: ' : ''}${askedBackTitle(question.state)}`
  return { ...brandMetadata(look), title: namedTitle(title, look), robots }
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const { token } = await params
  const opened = await openQuestion(token)
  if (isRefusal(opened)) return opened.refused === 'too-many-misses' ? tooMany(opened.message) : missing()
  const { question, look, form } = opened
  const { author, state, words, answer } = question
  return (
    <BrandFrame look={look}>
      {state === 'waiting' && <CountView />}
      <AskedPage
        {...{ look, author, state, words, answer }}
        on={daysOf(question)}
        action={`/answer/${token}/reply`}
        refused={await refusedReply(form, await searchParams)}
      />
    </BrandFrame>
  )
}

const daysOf = ({ sentAt, askedAt, expiresAt, answeredAt, revokedAt }: AskedQuestion): AskedOn => ({
  sent: sentAt.toISOString(),
  asked: askedAt.toISOString(),
  until: expiresAt.toISOString(),
  answered: answeredAt?.toISOString() ?? null,
  revoked: revokedAt?.toISOString() ?? null,
})
