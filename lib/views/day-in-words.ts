const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** An ISO day as “21 November 2026”. Throws on what is not a date. */
export const dayInWords = (iso: string): string => words.format(new Date(iso))
