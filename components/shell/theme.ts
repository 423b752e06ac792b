export const themeCookie = 'theme'

export type Theme = 'light' | 'dark'

/** The chosen theme out of a cookie's value. Anything else means: follow the device. */
export function themeOf(value: string | undefined): Theme | undefined {
  return value === 'light' || value === 'dark' ? value : undefined
}
