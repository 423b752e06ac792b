import { Button, TextButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { QUESTION } from '@/lib/schemas/ask-back-form'
import { AnswerNews } from './answer-news'
import { AskedBack, type AskedBackRow } from './asked-back'
import { Folded, type RefusedForm } from './kept-form'
import { SidePart } from './side-part'

export type AskBackPartProps = {
  /** The newest first. */
  asked: readonly AskedBackRow[]
  /** What it is about, for news of an answer. */
  of: { readonly workspaceId: string; readonly submission: string }
  /** Where questions are sent. */
  action: string
  /** Where a question is taken back. */
  revocation: (ask: string) => string
  /** The form for one more, with whom it goes to or why to nobody; null for those who only read. */
  write: { readonly opId: string; readonly to: { readonly email: string } | 'nobody' | 'stopped' } | null
  refused: RefusedForm | null
  /** What the last form did. */
  said: 'added' | 'revoked' | null
}

/** One question at a time to whoever sent the report, and what they answered. Works without a script. */
export function AskBackPart({ asked, of, action, revocation, write, refused, said }: AskBackPartProps) {
  const waiting = asked.find(({ state }) => state === 'waiting')
  return (
    <SidePart id="ask-back" heading="Ask back">
      <AnswerNews
        {...of}
        waits={waiting !== undefined}
        answered={asked.filter(({ state }) => state === 'answered').length}
      />
      {said && <Notice tone="success">{saids[said]}</Notice>}
      {asked.length === 0 && <p>No question was asked back yet.</p>}
      <ul className="ledger empty:hidden">
        {asked.map((one) => (
          <li key={one.id} className="grid justify-items-start gap-1 border-b border-line py-3">
            <AskedBack of={one} />
            {write && one.state === 'waiting' && (
              <form method="post" action={revocation(one.id)} noValidate>
                <TextButton>
                  Take back<span className="sr-only"> the question</span>
                </TextButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {write &&
        (waiting || typeof write.to === 'string' ? (
          <NotNow why={waiting ? 'waiting' : write.to} unsent={refused?.typed.words} />
        ) : (
          <Folded summary="Ask one question" open={refused !== null}>
            <QuestionForm action={action} opId={write.opId} email={write.to.email} refused={refused} />
          </Folded>
        ))}
    </SidePart>
  )
}

const saids = {
  added: 'The question is on its way. The answer will stand here.',
  revoked: 'The question is taken back. It can be answered no more.',
} as const

const whys: Readonly<Record<string, string>> = {
  waiting: 'One question waits at a time. Take it back to ask another.',
  nobody: 'You cannot ask back here: they gave no email address.',
  stopped: 'You cannot ask back here: they want no more letters by this link.',
}

/** Why nothing can be asked at this moment, with what was written where it did not go. */
function NotNow({ why, unsent }: { why: string | object; unsent: string | undefined }) {
  return (
    <>
      <p className="text-note text-muted">{whys[String(why)]}</p>
      {unsent !== undefined && unsent !== '' && (
        <Notice tone="caution" heading="Your question was not sent">
          <p dir="auto" className="max-w-full wrap-anywhere whitespace-pre-wrap">
            {unsent}
          </p>
        </Notice>
      )}
    </>
  )
}

type QuestionFormProps = { action: string; opId: string; email: string; refused: RefusedForm | null }

function QuestionForm({ action, opId, email, refused }: QuestionFormProps) {
  const error = refused?.field === 'words' ? refused.message : undefined
  return (
    <form method="post" action={action} noValidate className="grid gap-3">
      <input type="hidden" name="opId" value={opId} />
      <TextField
        id="ask-words"
        name="words"
        label="Your question"
        hint={
          <>
            It goes by letter to <bdi className="wrap-anywhere">{email}</bdi> under your name. Up to {QUESTION}{' '}
            characters.
          </>
        }
        rows={3}
        defaultValue={refused?.typed.words ?? ''}
        autoComplete="off"
        {...(error !== undefined && { error })}
      />
      <Button look="secondary" className="justify-self-start">
        Send the question
      </Button>
    </form>
  )
}
