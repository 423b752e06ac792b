import { CheckboxRows } from '@/components/ui/option-rows'
import { TextField } from '@/components/ui/text-field'

/** What a prospect agrees to, and what stands in the fields. */
export type ConsentProps = {
  /** The name of the workspace. */
  workspace: string
  /** What is agreed to, sentence by sentence. */
  lines: readonly string[]
  /** SHA-256 of it: what is sent has to be what was read. */
  words: string
  ask: 'off' | 'optional' | 'needed'
  /** What stood in the form before, by field. */
  typed: Readonly<Record<string, string>>
  /** What is wrong, by field. */
  errors: Readonly<Partial<Record<'consent' | 'contactName' | 'contactEmail', string>>>
}

/** The words, the box beside them, and who the sender is where the link asks for that. */
export function ConsentFields({ workspace, lines, words, ask, typed, errors }: ConsentProps) {
  return (
    <>
      <input type="hidden" name="words" value={words} />
      {ask !== 'off' && (
        <div className="grid w-full gap-5">
          <TextField
            name="contactName"
            label={ask === 'needed' ? 'Your name' : 'Your name (optional)'}
            autoComplete="name"
            maxLength={120}
            {...defaultOf(typed.contactName)}
            {...errorOf(errors.contactName)}
          />
          <TextField
            name="contactEmail"
            label={ask === 'needed' ? 'Your e-mail address' : 'Your e-mail address (optional)'}
            hint={
              <>
                <bdi>{workspace}</bdi> can answer you there, and we send you a receipt
              </>
            }
            inputMode="email"
            autoComplete="email"
            maxLength={254}
            {...defaultOf(typed.contactEmail)}
            {...errorOf(errors.contactEmail)}
          />
        </div>
      )}
      <div className="w-full">
        <CheckboxRows
          name="consent"
          legend={<span className="font-[680]">What you agree to when you send it</span>}
          hint={
            <span className="grid gap-2 text-ink">
              {lines.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </span>
          }
          options={[
            {
              value: 'yes',
              label: (
                <>
                  I agree to send this to <bdi>{workspace}</bdi>
                </>
              ),
            },
          ]}
          {...(typed.consent === 'yes' && { selected: ['yes'] })}
          {...errorOf(errors.consent)}
        />
      </div>
    </>
  )
}

const defaultOf = (text: string | undefined) => (text === undefined || text === '' ? {} : { defaultValue: text })
const errorOf = (error: string | undefined) => (error === undefined ? {} : { error })
