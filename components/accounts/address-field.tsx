import { TextField } from '@/components/ui/text-field'

type AddressFieldProps = {
  /** The id of the control, where a page has several. */
  id?: string
  label: string
  hint?: string
  defaultValue: string
  /** What browsers fill in: the address somebody signs in with, or any of theirs. */
  autoComplete: 'username' | 'email'
  error?: string
}

/** The e-mail address of somebody with an account, or who gets one. */
export function AddressField(props: AddressFieldProps) {
  return <TextField name="email" type="email" inputMode="email" maxLength={254} {...props} />
}
