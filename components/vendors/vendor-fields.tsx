import { RadioRows } from '@/components/ui/option-rows'
import { TextField } from '@/components/ui/text-field'

/** What a vendor can say it is, in plain words. */
export type ClaimChoice = { readonly value: string; readonly label: string; readonly hint?: string }

/** What stands in the fields: what is kept, or what was typed. */
export type VendorValues = { readonly name: string; readonly claim: string; readonly price: string }

/** Why a form came back, by field. */
export type VendorProblems = Readonly<Partial<Record<keyof VendorValues, string>>>

type FieldsProps = {
  claims: readonly ClaimChoice[]
  values: VendorValues
  problems: VendorProblems
}

/** The name of a vendor, what it says it is, and its price as told. */
export function VendorFields({ claims, values, problems }: FieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Name of the vendor"
        hint="As you will know it again"
        autoComplete="off"
        maxLength={120}
        defaultValue={values.name}
        {...(problems.name !== undefined && { error: problems.name })}
      />
      <RadioRows
        name="claim"
        legend={<span className="font-[680]">What does it say it is?</span>}
        hint="Take its own words, from its site or its first mail"
        options={claims}
        selected={values.claim === '' ? undefined : values.claim}
        {...(problems.claim !== undefined && { error: problems.claim })}
      />
      <TextField
        name="price"
        label="Price as told (optional)"
        hint="In its own words, such as 9,000 a month; nothing is worked out from it"
        autoComplete="off"
        maxLength={200}
        defaultValue={values.price}
        {...(problems.price !== undefined && { error: problems.price })}
      />
    </>
  )
}

/** What a refused form has to say above itself. */
export const vendorErrors = (problems: VendorProblems) =>
  (['name', 'claim', 'price'] as const).flatMap((field) => {
    const text = problems[field]
    return text === undefined ? [] : [{ href: `#${field}` as const, text }]
  })
