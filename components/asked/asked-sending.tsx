import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import type { AskedBy } from './asked-question'
import { SendForm } from './send-form'

type SendingProps = {
  /** `/v/<key>`. */
  at: string
  by: AskedBy
  /** How far the vendor came, in words. */
  progress: ReactNode
  /** An ISO date; null while nothing was sent. */
  sentAt: string | null
  /** Something was changed after it was sent. */
  changedSince: boolean
}

/** Says that the answers are ready. It can be said again after a change. */
export function AskedSending({ at, by: { asker }, progress, sentAt, changedSince }: SendingProps) {
  return (
    <SendForm action={`${at}/sending`} answers={`${at}/answers`}>
      {progress}
      <p>
        {sentAt === null ? (
          <>Send when you are done: {asker} then sees that your answers are ready. You can change them after that.</>
        ) : changedSince ? (
          <>You changed something after you sent them. Send again, so that {asker} sees that you are done.</>
        ) : (
          <>You sent them already. If you change something, it is saved, and you can send again.</>
        )}
      </p>
      <Button>{sentAt === null ? 'Send my answers' : 'Send again'}</Button>
    </SendForm>
  )
}

/** The thanks, once answers were sent. */
export function AskedSent({
  by: { asker, until },
  answered,
  count,
  sentAt,
  changedSince,
}: Pick<SendingProps, 'by' | 'sentAt' | 'changedSince'> & { answered: number; count: number }) {
  if (sentAt === null) return null
  return (
    <Notice tone="success" heading="Your answers are sent. Thank you">
      <p>
        You sent them on <Day iso={sentAt} />. {answered} of {count} questions {answered === 1 ? 'has' : 'have'} an
        answer now. {asker} can see that.{!changedSince && ' There is nothing more to do.'}
      </p>
      <p>
        You can change your answers by this link until <Day iso={until} />. Each change is saved, and {asker} sees it.
      </p>
    </Notice>
  )
}

/** A form that was sent with nothing in it. */
export function NothingToSend() {
  return (
    <Notice tone="critical" heading="Nothing was sent">
      <p>Answer at least one question, then send your answers.</p>
    </Notice>
  )
}
