import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { VendorFields, vendorErrors, type ClaimChoice, type VendorProblems, type VendorValues } from './vendor-fields'

export type DetailsFormProps = {
  action: string
  /** The version of name, claim and price that is shown. */
  version: number
  claims: readonly ClaimChoice[]
  saved: VendorValues
  /** What a refused form held; null where none was refused. */
  typed: VendorValues | null
  problems: VendorProblems
}

/** Changes the name, the claim and the price of a vendor, folded until it is wanted. Works without a script. */
export function DetailsForm({ action, version, claims, saved, typed, problems }: DetailsFormProps) {
  const errors = vendorErrors(problems)
  return (
    <details id="details" open={errors.length > 0} className="screen-only">
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Change name, claim or price
      </summary>
      <form method="post" action={action} noValidate className="mt-3 grid max-w-question gap-6 pb-4">
        <input type="hidden" name="baseVersion" value={version} />
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <VendorFields claims={claims} values={typed ?? saved} problems={problems} />
        <Button look="secondary" className="justify-self-start">
          Save these details
        </Button>
      </form>
    </details>
  )
}
