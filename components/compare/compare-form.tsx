import { Button } from '@/components/ui/button'
import { dayInWords } from '@/components/ui/day'
import { SelectField } from '@/components/ui/select-field'

type FormProps = {
  action: string
  /** The versions there are, the earliest first. `name` is “Version 2” or “Last time”, `submittedOn` an ISO day. */
  versions: readonly { readonly number: number; readonly name: string; readonly submittedOn: string }[]
  a: number | null
  b: number | null
}

/** Picks two versions. It only looks, so it asks by an address that can be kept. */
export function CompareForm({ action, versions, a, b }: FormProps) {
  const options = versions.map(({ number, name, submittedOn }) => ({
    value: String(number),
    label: `${name}, ${dayInWords(submittedOn)}`,
  }))
  return (
    <form method="get" action={action} noValidate className="screen-only grid max-w-measure gap-4 sm:grid-cols-2">
      <SelectField name="a" label="Compare" options={options} defaultValue={String(a ?? '')} />
      <SelectField name="b" label="With" options={options} defaultValue={String(b ?? '')} />
      <Button look="secondary" className="justify-self-start">
        Compare
      </Button>
    </form>
  )
}
