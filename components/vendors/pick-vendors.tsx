import { Button } from '@/components/ui/button'
import { CheckboxRows } from '@/components/ui/option-rows'
import { SelectField } from '@/components/ui/select-field'

type Named = { readonly id: string; readonly name: string }

type PickTwoProps = {
  action: string
  /** The vendors that are compared. */
  of: readonly Named[]
  /** All that is asked for by `with`, so that picking two keeps it. */
  chosen: readonly string[]
  left: string
  right: string
}

/** The two vendors that a phone shows. It only looks, so it asks by an address that can be kept. */
export function PickTwo({ action, of, chosen, left, right }: PickTwoProps) {
  const options = of.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <form method="get" action={action} noValidate className="screen-only grid gap-4 sm:hidden">
      {chosen.map((id) => (
        <input key={id} type="hidden" name="with" value={id} />
      ))}
      <SelectField name="left" label="Show" options={options} defaultValue={left} />
      <SelectField name="right" label="Beside" options={options} defaultValue={right} />
      <Button look="secondary" className="justify-self-start">
        Show these two
      </Button>
    </form>
  )
}

type PickSixProps = { action: string; of: readonly Named[]; chosen: readonly string[] }

/** Which vendors stand side by side, where there are more than a table has room for or fewer are wanted. */
export function PickSix({ action, of, chosen }: PickSixProps) {
  return (
    <details className="screen-only">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Choose which to compare
      </summary>
      <form method="get" action={action} noValidate className="mt-3 grid max-w-question gap-4">
        <CheckboxRows
          name="with"
          legend={<span className="font-[680]">Vendors side by side</span>}
          hint="Two to six; of more, the first six are shown"
          options={of.map(({ id, name }) => ({ value: id, label: name }))}
          selected={chosen}
        />
        <Button look="secondary" className="justify-self-start">
          Compare these
        </Button>
      </form>
    </details>
  )
}
