import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'

type AuditFilterProps = {
  action: string
  people: readonly { readonly userId: string; readonly name: string }[]
  /** Every action that can be asked for, with its words. */
  actions: readonly { readonly value: string; readonly label: string }[]
  chosen: { readonly person: string | null; readonly action: string | null }
}

/** Narrows the log to one person or one action. A form that asks for another page, so that it works without a script. */
export function AuditFilter({ action, people, actions, chosen }: AuditFilterProps) {
  const named = people.map(({ userId, name }) => ({ value: userId, label: name }))
  return (
    <form method="get" action={action} noValidate className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-60 sm:max-w-80">
        <SelectField
          name="person"
          label="Who"
          defaultValue={chosen.person ?? ''}
          options={[{ value: '', label: 'Everybody' }, ...named, { value: 'left', label: 'Those who have left' }]}
        />
      </div>
      <div className="min-w-0 grow basis-60 sm:max-w-80">
        <SelectField
          name="action"
          label="What"
          defaultValue={chosen.action ?? ''}
          options={[{ value: '', label: 'Everything' }, ...actions]}
        />
      </div>
      <Button look="secondary">Show</Button>
    </form>
  )
}
