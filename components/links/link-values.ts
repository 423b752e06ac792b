import type { FieldProblem } from '@/lib/schemas/link-form'

/** What the form of a link holds, as text. */
export type LinkValues = {
  readonly name: string
  readonly sender: string
  readonly sells: string
  readonly colour: string
  readonly intro: string
  readonly buttonWords: string
  readonly callUrl: string
  readonly contact: string
  readonly expiresOn: string
  /** The members who are told, with a space between them. */
  readonly told: string
  readonly withoutLogo: string
}

/** Its fields, in the order of the page. */
export const linkFieldNames = [
  ...(['name', 'sender', 'sells', 'colour', 'intro', 'buttonWords', 'contact', 'callUrl'] as const),
  ...(['expiresOn', 'told', 'withoutLogo'] as const),
] satisfies readonly (keyof LinkValues)[]

/** What a form on the page holds at this moment. */
export function valuesIn(form: HTMLFormElement): LinkValues {
  const data = new FormData(form)
  const text = (name: string) =>
    data
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .join(' ')
  return Object.fromEntries(linkFieldNames.map((name) => [name, text(name)])) as LinkValues
}

/** What was typed or chosen in a form on the page since it was drawn. */
export function typedSince(form: HTMLFormElement): Partial<LinkValues> {
  const changed = new Set([...form.elements].filter(isChanged).map((field) => field.getAttribute('name')))
  return Object.fromEntries(Object.entries(valuesIn(form)).filter(([name]) => changed.has(name)))
}

function isChanged(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (!(field instanceof HTMLInputElement) || field.type === 'file') return false
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked
}

/** Writes such values into a form on the page. */
export function fillIn(form: HTMLFormElement, values: LinkValues): void {
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue
    const value = values[field.name as keyof LinkValues]
    if (value === undefined || field.type === 'file') continue
    const chosen = field.type === 'radio' || field.type === 'checkbox'
    if (chosen) (field as HTMLInputElement).checked = value.split(' ').includes(field.value)
    else field.value = value
  }
}

/** The problem of one field, ready for its component. */
export const errorOf = (problems: readonly FieldProblem[], field: string): { readonly error?: string } => {
  const found = problems.find((problem) => problem.field === field)
  return found ? { error: found.message } : {}
}
