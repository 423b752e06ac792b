/** What is said of a colour that is none; the form says the same while one types. */
export const colourProblem = 'Write the colour as # and six digits, as in #0b5a4a.'

/** What was typed as a colour, spelt out as far as it is one: the # may be left out, and three digits stand for six. */
export function wholeHex(typed: string): string {
  const [, short] = /^#?([0-9a-f]{3})$/i.exec(typed.trim()) ?? []
  const digits = short ? [...short].map((digit) => digit + digit).join('') : typed.trim().replace(/^#/, '')
  return `#${digits.toLowerCase()}`
}
