import type { AnswerValue } from '@/lib/schemas/answer-value'

/** The name of the controls of a question page's form. */
export const answerField = 'answer'

const inputs = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${answerField}"]`)]

/** What is chosen in a form: one option, the options of a question that allows several, or null when nothing is. */
export function chosenIn(form: HTMLFormElement, kind: 'single' | 'multi'): AnswerValue {
  const values = inputs(form).flatMap((input) => (input.checked ? [input.value] : []))
  return kind === 'multi' ? values : (values[0] ?? null)
}

/** Makes a form show an answer. */
export function showIn(form: HTMLFormElement, value: AnswerValue | undefined): void {
  const values: readonly string[] = typeof value === 'string' ? [value] : (value ?? [])
  for (const input of inputs(form)) input.checked = values.includes(input.value)
}

/** "None of these" clears the other boxes, and another box clears it. */
export function clearOthers(form: HTMLFormElement, changed: EventTarget): void {
  if (!(changed instanceof HTMLInputElement) || changed.type !== 'checkbox' || !changed.checked) return
  const alone = 'exclusive' in changed.dataset
  for (const input of inputs(form)) {
    if (input !== changed && (alone || 'exclusive' in input.dataset)) input.checked = false
  }
}

/** The number keys choose while focus is inside the group, and nowhere else. True when the key was used. */
export function chooseByKey(form: HTMLFormElement, event: KeyboardEvent): boolean {
  const group = inputs(form)
  const inside = group.some((input) => input === event.target)
  if (!inside || event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return false
  const input = group[Number(event.key) - 1]
  input?.focus()
  input?.click()
  return input !== undefined
}
