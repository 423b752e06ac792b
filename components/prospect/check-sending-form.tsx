import { Signs } from '@/components/puzzle/signs'
import { BusinessName } from '@/components/questionnaire/business-name'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SectionTitle } from '@/components/ui/page-title'
import type { Asker } from '@/lib/views/asked-by'
import { ConsentFields, type ConsentProps } from './consent-fields'
import { NeutralityLines } from './neutrality-lines'
import { sendId, sendingErrors } from './sending-errors'

type Errors = ConsentProps['errors'] & Readonly<Partial<Record<'businessName', string>>>
type SendingProps = Omit<ConsentProps, 'workspace' | 'errors'> & {
  action: string
  /** The id of this submission: sent twice, it makes one report and one sending. */
  opId: string
  asker: Asker
  errors: Errors
  /** When the page was drawn, marked, and whether a puzzle was asked for. */
  drawn: string
  asked: boolean
  /** Whether a version was sent before. */
  again: boolean
}

/** The end of the check page of a branded assessment: who will read it, and two buttons, because sending is a choice. */
export function CheckSendingForm({ action, opId, asker, errors, drawn, asked, again, ...consent }: SendingProps) {
  const wrong = sendingErrors(errors, asked)
  const to = <bdi>{asker.workspace}</bdi>
  return (
    <form method="post" action={action} noValidate className="grid max-w-[62ch] justify-items-start gap-6">
      <input type="hidden" name="opId" value={opId} />
      {wrong.length > 0 && <ErrorSummary errors={wrong} />}
      <BusinessName typed={consent.typed.businessName} error={errors.businessName} />
      <section aria-labelledby="readers" className="grid gap-3">
        <SectionTitle id="readers">Who will read it</SectionTitle>
        <p>
          The report is yours. Only people with this browser, or with a link that you share, can read it. If you send
          it, {to} can read it too.
        </p>
        <NeutralityLines asker={asker} />
      </section>
      <ConsentFields workspace={asker.workspace} errors={errors} {...consent} />
      <Signs drawn={drawn} asked={asked} hurried />
      <div className="flex flex-wrap gap-4">
        <Button id={sendId} name="send" value="yes">
          <span>
            Send {again && 'this version '}to {to} and get my report
          </span>
        </Button>
        <Button look="secondary" name="send" value="no">
          Get my report without sending
        </Button>
      </div>
    </form>
  )
}
