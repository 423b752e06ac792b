import { isRefusal, type Refusal } from '@/lib/schemas/refusal'
import { parsePersonLook } from '@/lib/schemas/person-form'

/** Where members look for what is held of one person. */
export const personPage = '/studio/settings/person'

/** The form that keeps whom they look for, in their browser and in no address. */
export const personForm = 'person'

/** Whom they look for, as that form kept it; null where it kept nobody. */
export function soughtIn(typed: Readonly<Record<string, string>>): string | null {
  const looked: { email: string } | Refusal = parsePersonLook({ email: typed.email })
  return isRefusal(looked) ? null : looked.email
}
