import type { Told } from './statement'

/** The names of the controls of a statement's form; `shown` is a box that sends 1. */
export const statementFields = { option: 'option', shown: 'shown', note: 'note', evidence: 'evidence' } as const

/** Why a statement's form came back: the field to change, and what to do. */
export type StatementProblem = { readonly field: string; readonly message: string }

/** What a form at one question holds now. An empty field is null. */
export function toldIn(form: HTMLFormElement): Told {
  const fields = new FormData(form)
  const text = (name: string) => {
    const value = fields.get(name)
    return typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n').trim() || null : null
  }
  return {
    option: text(statementFields.option),
    shown: fields.has(statementFields.shown),
    note: text(statementFields.note),
    evidence: text(statementFields.evidence),
  }
}

/** Makes a form show a statement. */
export function showTold(form: HTMLFormElement, { option, shown, note, evidence }: Told): void {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.name === statementFields.option)
      control.checked = control.value === (option ?? '')
    if (control instanceof HTMLInputElement && control.name === statementFields.shown) control.checked = shown
    if (control instanceof HTMLTextAreaElement && control.name === statementFields.note) control.value = note ?? ''
    if (control instanceof HTMLInputElement && control.name === statementFields.evidence) control.value = evidence ?? ''
  }
}

/** Typing settles more slowly than choosing: ms to wait before a change is sent (UX §2.0, autosave contract). */
export const settleAfter = (changed: EventTarget): number =>
  changed instanceof HTMLInputElement && ['radio', 'checkbox'].includes(changed.type) ? 300 : 400
