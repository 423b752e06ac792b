import { Button } from '@/components/ui/button'
import { dayInWords } from '@/components/ui/day'
import { CheckboxRows, RadioRows } from '@/components/ui/option-rows'
import { SelectField } from '@/components/ui/select-field'
import type { Shareable } from '@/lib/views/sharing'

type ShareFormProps = {
  action: string
  /** Makes one link of a form that is sent twice. */
  opId: string
  of: readonly Shareable[]
  chosen: string
  /** Whether there is a name to show or leave out. */
  named: boolean
}

/** What to share, with what, and for how long. Works without a script. */
export function ShareForm({ action, opId, of, chosen, named }: ShareFormProps) {
  return (
    <form method="post" action={action} noValidate className="grid max-w-question gap-6">
      <input type="hidden" name="opId" value={opId} />
      {of.length === 1 ? (
        <input type="hidden" name="of" value={chosen} />
      ) : (
        <SelectField
          name="of"
          label="What to share"
          defaultValue={chosen}
          options={of.map(({ value, words, on }) => ({ value, label: `${words}, from ${dayInWords(on)}` }))}
        />
      )}
      <CheckboxRows
        name="include"
        legend={<Legend>What the link shows</Legend>}
        hint="The findings are always in it"
        selected={['name']}
        options={[
          {
            value: 'answers',
            label: 'Include my answers',
            hint: 'And the money figures and plan notes you have added so far',
          },
          ...(named ? [{ value: 'name', label: 'Include the company’s name' }] : []),
        ]}
      />
      <RadioRows
        name="until"
        legend={<Legend>How long it works</Legend>}
        selected="90"
        options={[
          { value: '30', label: '30 days' },
          { value: '90', label: '90 days' },
          { value: 'never', label: 'It never expires', hint: 'It ends when your report is deleted, or you revoke it' },
        ]}
      />
      <Button className="justify-self-start">Create a link</Button>
    </form>
  )
}

const Legend = ({ children }: { children: string }) => <span className="font-[680]">{children}</span>
