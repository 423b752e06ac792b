import { Notice } from '@/components/ui/notice'
import { TextButton } from '@/components/ui/button'

/** What the address says of what was done on the page. */
export type SendTold = Readonly<
  Record<'done' | 'added' | 'there' | 'mend' | 'sent' | 'recipient' | 'problem', string | undefined>
>

type SendNoticeProps = {
  told: SendTold
  home: string
  /** Whether a mail server is set: without one letters are kept, and nobody gets them. */
  mails: boolean
}

/** What was done with the list or the letter a moment ago. */
export function SendNotice({ told, home, mails }: SendNoticeProps) {
  const { done, problem } = told
  const letters = (sent: string | undefined) =>
    `${sent === '1' ? '1 letter is' : `${sent ?? '0'} letters are`} ${mails ? 'on the way' : 'written'}`
  if (problem !== undefined && words[problem] !== undefined) {
    return (
      <Notice tone="critical" heading="Nothing was sent or changed">
        <p>{words[problem]}</p>
      </Notice>
    )
  }
  switch (done) {
    case 'asked':
      return (
        <Notice tone="success" heading={letters(told.sent)}>
          <p>{mails ? whatBecame : unmailed}</p>
        </Notice>
      )
    case 'reminded':
      return (
        <Notice tone="success">
          <p>{told.sent === '0' ? 'Nobody can be reminded now.' : `${letters(told.sent)}.`}</p>
          {!mails && told.sent !== '0' && <p>{unmailed}</p>}
        </Notice>
      )
    case 'stopped':
      return (
        <Notice tone="success">
          <p>They get no more letters. Their private link goes on working.</p>
        </Notice>
      )
    case 'removed':
      return (
        <Notice tone="success">
          <p>They are off the list, and their private link works no more.</p>
          {told.recipient !== undefined && (
            <form method="post" action={`${home}/recipients/${told.recipient}/restoration`} noValidate>
              <input type="hidden" name="opId" value={crypto.randomUUID()} />
              <TextButton>Undo</TextButton>
            </form>
          )}
        </Notice>
      )
    case 'restored':
      return (
        <Notice tone="success">
          <p>They are on the list again, and their private link works.</p>
        </Notice>
      )
    default:
      return null
  }
}

/** How many people are on the list anew, and who has to be looked at. */
export function AddedNotice({ told }: { told: SendTold }) {
  if (told.done !== 'added') return null
  const [added, there, mend] = [Number(told.added), Number(told.there), Number(told.mend)].map((count) =>
    Number.isSafeInteger(count) ? count : 0,
  ) as [number, number, number]
  return (
    <Notice tone={mend > 0 ? 'caution' : 'success'}>
      <p>{added === 1 ? '1 person was added.' : `${added} people were added.`}</p>
      {there > 0 && <p>{there === 1 ? '1 address was' : `${there} addresses were`} on the list already.</p>}
      {mend > 0 && <p>{mend === 1 ? '1 row needs' : `${mend} rows need`} a change. They are below.</p>}
    </Notice>
  )
}

const whatBecame = 'What became of each stands in the list. Open this page again to see it.'
const unmailed = 'This server sends no mail: they are kept in the Outbox. Send the private links by your own mail.'

const words: Readonly<Record<string, string>> = {
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
  stopped: 'The link does not work at the moment. Let it work again first.',
  unprocessable: 'They cannot be reminded now. The list says why.',
  'too-many-tries': 'Too many letters within a short time. Try again later.',
  'not-found': 'They are no longer on the list.',
}
