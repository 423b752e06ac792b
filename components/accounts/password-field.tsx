import { TextField } from '@/components/ui/text-field'

type PasswordFieldProps = {
  name?: 'password' | 'current'
  label: string
  hint?: string
  /** Whether one is chosen here, so that browsers offer to make and keep it. */
  isNew?: boolean
  error?: string
}

/** A password. What was typed is never shown again. */
export function PasswordField({ name = 'password', isNew = false, ...props }: PasswordFieldProps) {
  const autoComplete = isNew ? 'new-password' : 'current-password'
  return <TextField name={name} type="password" autoComplete={autoComplete} maxLength={256} {...props} />
}
