/** The ids of a control's hint and error, and the attributes that tie the control to them. */
export function describedBy(name: string, { hint, error }: { hint?: unknown; error?: unknown }) {
  const hintId = `${name}-hint`
  const errorId = `${name}-error`
  const ids = [hint !== undefined && hintId, error !== undefined && errorId].filter((id) => id !== false)
  return {
    hintId,
    errorId,
    attributes: {
      ...(ids.length > 0 && { 'aria-describedby': ids.join(' ') }),
      ...(error !== undefined && { 'aria-invalid': true as const }),
    },
  }
}
