import { OfWorkspace } from '@/components/studio/workspace-shown'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { outcomes } from '@/lib/schemas/inbox-query'
import { outcomeName } from '@/lib/views/inbox/outcome-name'

type RuleFormProps = {
  action: string
  /** Sent twice, the form makes one rule. */
  opId: string
  typed: Readonly<Record<string, string>>
  people: readonly { readonly userId: string; readonly name: string; readonly rank: string }[]
  links: readonly { readonly id: string; readonly name: string }[]
}

/** Writes a rule down in words. Works without a script. */
export function RuleForm({ action, opId, typed, people, links }: RuleFormProps) {
  const models = outcomes.map((id) => ({ value: id, label: outcomeName(id) }))
  const sources = links.map(({ id, name }) => ({ value: id, label: name }))
  const owners = people
    .filter(({ rank }) => rank !== 'viewer')
    .map(({ userId, name }) => ({ value: userId, label: name }))
  return (
    <form method="post" action={action} noValidate className="grid gap-5">
      <input type="hidden" name="opId" value={opId} />
      <OfWorkspace />
      <SelectField
        name="outcome"
        label="If the recommendation is"
        defaultValue={typed.outcome ?? ''}
        options={[{ value: '', label: 'Any' }, ...models]}
      />
      <SelectField
        name="link"
        label="And the source is"
        defaultValue={typed.link ?? ''}
        options={[{ value: '', label: 'Any' }, ...sources]}
      />
      <SelectField
        name="urgency"
        label="And it should be called"
        defaultValue={typed.urgency ?? ''}
        options={[
          { value: '', label: 'At any time' },
          { value: '1', label: 'Today' },
          { value: '2', label: 'This week or sooner' },
        ]}
      />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="close"
          value="1"
          defaultChecked={typed.close === '1'}
          className="size-6 accent-brand"
        />
        Close calls alone
      </label>
      <SelectField
        name="owner"
        label="Assign to"
        defaultValue={typed.owner ?? ''}
        options={[{ value: '', label: 'Choose somebody' }, ...owners]}
      />
      <Button className="justify-self-start">Try the rule</Button>
    </form>
  )
}
