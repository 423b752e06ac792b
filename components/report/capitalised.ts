/** A name as it stands at the start of a row. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
