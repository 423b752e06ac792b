import { CheckSendingForm } from '@/components/prospect/check-sending-form'
import { NotSendable } from '@/components/prospect/not-sendable'
import { SubmissionForm } from '@/components/questionnaire/submission-form'
import { ButtonLink } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { consentFor } from '@/lib/commands/consent-for'
import { drawnAt } from '@/lib/route/person'
import type { Asked } from '../brand-at'
import type { OpenDraft } from '../open-draft'
import { notSendable } from '../report/asked-parts'
import { outdatedVersion } from '../report/open-report'
import { typedSending } from '../sending/typed-sending'

type Props = {
  asked: Asked
  open: OpenDraft
  /** Why the form was refused, and the field at fault. */
  problem: string | undefined
  field: string | undefined
}

/** The end of the check page where somebody asked for the report: what can be sent, or why nothing can. */
export async function AskedSubmission({ asked: { look, sending }, open, problem, field }: Props) {
  const { draft, home } = open
  const { sent } = sending
  const { workspace } = look
  const own = (
    <SubmissionForm
      action={`${home}/submission`}
      opId={crypto.randomUUID()}
      businessName={draft.businessName}
      nameRefused={problem === 'unprocessable'}
    />
  )
  const not = notSendable(sending)
  if (not) {
    return (
      <>
        <NotSendable workspace={workspace} {...not} />
        {own}
      </>
    )
  }
  const last = sent?.versions.find(({ number }) => number === draft.submissions.at(-1)?.number)
  if (last && (await outdatedVersion(open)) === null && problem === undefined) {
    return (
      <Notice heading="You sent this">
        <p>
          <bdi>{workspace}</bdi> can read it since <Day iso={last.sentAt.toISOString()} />. Change an answer to make
          another version.
        </p>
        <p>
          <ButtonLink href={`${home}/report`}>View your report</ButtonLink>
        </p>
      </Notice>
    )
  }
  const { lines, hash } = consentFor(look)
  return (
    <>
      {problem === 'too-many-tries' && (
        <Notice tone="critical" heading="Nothing was sent">
          <p>Too many reports were sent from your network. Your answers are saved. Try again in an hour.</p>
        </Notice>
      )}
      <CheckSendingForm
        action={`${home}/sending`}
        opId={crypto.randomUUID()}
        asker={look}
        lines={lines}
        words={hash}
        ask={sending.contact}
        again={sent !== null}
        drawn={drawnAt(new Date())}
        {...await typedSending(sending, draft.businessName, hash, problem, field)}
      />
    </>
  )
}
