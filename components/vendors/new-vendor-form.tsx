import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { VendorFields, vendorErrors, type ClaimChoice, type VendorProblems, type VendorValues } from './vendor-fields'

type NewVendorProps = {
  action: string
  /** Sent twice, the form adds one vendor. */
  opId: string
  claims: readonly ClaimChoice[]
  /** What a refused form held; null where none was refused. */
  typed: VendorValues | null
  problems: VendorProblems
}

/** Adds a vendor. Works without a script. */
export function NewVendorForm({ action, opId, claims, typed, problems }: NewVendorProps) {
  const errors = vendorErrors(problems)
  return (
    <form method="post" action={action} noValidate className="grid max-w-question gap-7">
      <input type="hidden" name="opId" value={opId} />
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <VendorFields claims={claims} values={typed ?? nothing} problems={problems} />
      <Button className="justify-self-start">Add this vendor</Button>
    </form>
  )
}

const nothing: VendorValues = { name: '', claim: '', price: '' }
