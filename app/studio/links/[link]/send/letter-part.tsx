import { LetterForm } from '@/components/links/letter-form'
import type { RecipientLine } from '@/components/links/activity-tables'
import type { SendTold } from '@/components/links/send-notices'
import { ErrorSummary } from '@/components/ui/error-summary'
import { SectionTitle } from '@/components/ui/page-title'
import { typedText } from '@/lib/route/typed-text'
import { parseLetterForm } from '@/lib/schemas/letter-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { linkPage, type OpenLink } from '../open-link'

type PartProps = {
  open: OpenLink
  recipients: readonly RecipientLine[]
  told: SendTold
  field: string | undefined
}

/** The letter, once there is somebody to send it to. What was typed waits where it was refused. */
export async function LetterPart({ open: { link, studio }, recipients, told, field }: PartProps) {
  const open = recipients.filter(isOpen).length
  const refused = told.problem !== undefined && (field === 'subject' || field === 'words')
  const typed = refused ? await typedText('letter') : {}
  const problem = refused ? problemOf(typed, field ?? 'subject') : null
  return (
    <section aria-labelledby="letter" className="grid gap-4 border-t border-control pt-5">
      <SectionTitle id="letter">Send letters</SectionTitle>
      {problem && <ErrorSummary errors={[{ href: `#${problem.field}`, text: problem.message }]} />}
      {open === 0 ? (
        <p>{recipients.length === 0 ? 'Add people first.' : 'Everybody on the list was asked.'}</p>
      ) : (
        <LetterForm
          action={`${linkPage({ link: link.id })}/letters`}
          opId={crypto.randomUUID()}
          values={{
            subject: typed.subject ?? `A few questions before we talk`,
            words: typed.words ?? draft(link.sender),
            remind: refused ? typed.remind === 'yes' : false,
          }}
          problems={problem ? [problem] : []}
          count={Math.min(open, 500)}
          replyTo={studio.person.email}
        />
      )}
    </section>
  )
}

/** On the list, willing, and without a letter that went or goes. */
const isOpen = ({ removedAt, stoppedAt, letters }: RecipientLine) =>
  !removedAt &&
  !stoppedAt &&
  !letters.some(({ kind, state }) => kind === 'asked' && state !== 'failed' && state !== 'cancelled')

function problemOf(typed: Readonly<Record<string, string>>, field: string) {
  const parsed = parseLetterForm({ ...typed, opId: crypto.randomUUID() })
  const message = isRefusal(parsed) ? parsed.message : 'The letters could not be sent. Try again tomorrow.'
  return { field: isRefusal(parsed) ? (parsed.field ?? field) : field, message }
}

const draft = (sender: string) => `Hello,

before we talk, I would like to understand your business. About 25 questions take you through it. At the end you get a report on which kind of help fits, with its reasons. It is yours, whether you send it to me or not.

Best wishes
${sender}`
