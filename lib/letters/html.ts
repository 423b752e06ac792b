declare const safe: unique symbol

/** Markup that was put together by `html`. */
export type Html = { readonly markup: string; readonly [safe]: true }

type Value = string | number | Html | readonly Html[]

/**
 * Puts markup together. Whatever is filled in is escaped, unless it came out of this function itself: there is no way to
 * write unescaped text.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts.reduce((before, part, i) => before + markupOf(values[i - 1]) + part)
  return { markup } as Html
}

function markupOf(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return isList(value) ? value.map(({ markup }) => markup).join('') : value.markup
}

const isList = (value: Html | readonly Html[]): value is readonly Html[] => Array.isArray(value)

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
