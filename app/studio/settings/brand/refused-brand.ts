import { parseBrandForm } from '@/lib/schemas/brand-form'
import type { FieldProblem } from '@/lib/schemas/link-form'
import { isRefusal } from '@/lib/schemas/refusal'

/** What a refused form of the brand held, and what has to change in it. */
export function refusedBrand(problem: string, typed: Readonly<Record<string, string>>) {
  const { colour = '', sells = '', withoutLogo = '', logoProblem, hadLogo } = typed
  const parsed = parseBrandForm({ colour, sells, withoutLogo })
  const problems: FieldProblem[] = []
  if (isRefusal(parsed) && typed.colour !== undefined)
    problems.push({ field: parsed.field ?? '', message: parsed.message })
  if (logoProblem) problems.push({ field: 'logo', message: logoProblem })
  if (problems.length === 0) problems.push({ field: '', message: words[problem] ?? 'Nothing was saved. Try again.' })
  const values = typed.colour === undefined ? null : { colour, sells, withoutLogo: withoutLogo === 'yes' }
  return { values, problems, hadLogo: hadLogo === 'yes' }
}

const words: Readonly<Record<string, string>> = {
  'too-many-tries': 'Too many logos were sent within the hour. Try again in an hour.',
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
}
