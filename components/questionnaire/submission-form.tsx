import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SectionTitle } from '@/components/ui/page-title'
import { BusinessName } from './business-name'

type SubmissionProps = {
  action: string
  /** The id of this submission: sent twice, it makes one report. */
  opId: string
  businessName: string | null
  nameRefused: boolean
}

const nameError = 'Write the name of the business in at most 120 characters'

/** Who will read the report, what to call the business, and the button that asks for the report. */
export function SubmissionForm({ action, opId, businessName, nameRefused }: SubmissionProps) {
  return (
    <form method="post" action={action} noValidate className="grid max-w-[62ch] justify-items-start gap-6">
      <input type="hidden" name="opId" value={opId} />
      {nameRefused && <ErrorSummary errors={[{ href: '#businessName', text: nameError }]} />}
      <BusinessName typed={businessName ?? undefined} error={nameRefused ? nameError : undefined} />
      <section aria-labelledby="readers" className="grid gap-2">
        <SectionTitle id="readers">Who will read it</SectionTitle>
        <p>Only people with this browser, or with a link that you share, can read it.</p>
      </section>
      <Button>Get my report</Button>
    </form>
  )
}
