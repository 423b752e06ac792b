import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'

type LinkFilterProps = {
  action: string
  links: readonly { readonly id: string; readonly name: string }[]
  /** The link that is chosen; null for all of them. */
  chosen: string | null
}

/** Narrows the list to one link. A form that asks for another page, so that it works without a script. */
export function LinkFilter({ action, links, chosen }: LinkFilterProps) {
  return (
    <form method="get" action={action} noValidate className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-60 sm:max-w-80">
        <SelectField
          name="link"
          label="Sent by the link"
          defaultValue={chosen ?? ''}
          options={[{ value: '', label: 'All links' }, ...links.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      </div>
      <Button look="secondary">Show</Button>
    </form>
  )
}
