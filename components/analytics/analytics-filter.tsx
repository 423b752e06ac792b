import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'

type FilterProps = {
  action: string
  /** ISO days. */
  from: string
  to: string
  links: readonly { readonly id: string; readonly name: string }[]
  link: string | null
  compare: boolean
}

/** Which days and which source the pictures tell of. A form that asks for another page, so that it needs no script. */
export function AnalyticsFilter({ action, from, to, links, link, compare }: FilterProps) {
  const sources = [{ value: '', label: 'All sources' }, ...links.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form method="get" action={action} noValidate className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <TextField name="from" label="From" type="date" defaultValue={from} />
      <TextField name="to" label="To" type="date" defaultValue={to} />
      <div className="min-w-0 grow basis-52 sm:max-w-80">
        <SelectField name="link" label="Source" defaultValue={link ?? ''} options={sources} />
      </div>
      <label className="inline-flex min-h-11 items-center gap-2">
        <input type="checkbox" name="compare" value="1" defaultChecked={compare} className="size-5 accent-brand" />
        Compare with the period before
      </label>
      <Button look="secondary">Show</Button>
    </form>
  )
}
