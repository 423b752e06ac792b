import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FieldError } from '@/components/ui/field-error'
import { Hint } from '@/components/ui/hint'
import { keyActions, keyInWords, type KeyAction } from '@/lib/schemas/keys'

type KeyFormProps = {
  /** Whether single keys do anything. */
  singleKeys: boolean
  /** The key of each action, as it is or as it was typed. */
  keys: Readonly<Record<KeyAction, string>>
  problem: { readonly field: string | null; readonly message: string } | null
}

/** One switch for all single keys, and a field for each. Works without a script. */
export function KeyForm({ singleKeys, keys, problem }: KeyFormProps) {
  const at = problem && (keyActions.find(({ id }) => id === problem.field)?.id ?? null)
  return (
    <form method="post" action="/studio/settings/shortcuts/keys" noValidate className="grid gap-6">
      {problem && <ErrorSummary errors={[{ href: `#key-${at ?? 'next'}`, text: problem.message }]} />}
      <label className="flex min-h-11 items-center gap-3">
        <input
          {...{ type: 'checkbox', name: 'singleKeys', value: 'yes', defaultChecked: singleKeys }}
          aria-describedby="single-keys-hint"
          className="size-6 shrink-0 accent-brand"
        />
        <span className="font-[650]">Use single keys</span>
      </label>
      <Hint id="single-keys-hint">Without them, Ctrl K or ⌘ K still opens all commands</Hint>
      <fieldset>
        <legend className="font-[650]">The keys</legend>
        <Hint id="keys-hint">One character, or two with a space between. Leave it empty for none</Hint>
        <div className="mt-3 grid gap-x-8 border-t border-line min-[640px]:grid-cols-2">
          {keyActions.map(({ id, words, key }) => (
            <div key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2">
              <label htmlFor={`key-${id}`} className="min-w-0 flex-1">
                {words}
                <span className="block text-note text-muted">Ours is {keyInWords(key)}</span>
              </label>
              <input
                {...{ id: `key-${id}`, name: id, type: 'text', defaultValue: keys[id], maxLength: 20 }}
                {...{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }}
                {...(id === at && { 'aria-invalid': true })}
                aria-describedby={id === at ? 'keys-error keys-hint' : 'keys-hint'}
                className="min-h-11 w-20 rounded-control border border-control bg-surface px-3 text-center text-body text-ink aria-invalid:border-[3px] aria-invalid:border-critical"
              />
              {problem && id === at && (
                <div className="w-full">
                  <FieldError id="keys-error">{problem.message}</FieldError>
                </div>
              )}
            </div>
          ))}
        </div>
      </fieldset>
      <Button className="justify-self-start">Save the keys</Button>
    </form>
  )
}
