/** The most characters of each text of a branded link. */
export const linkMost = { name: 120, sender: 120, sells: 120, intro: 400, buttonWords: 24 } as const

/** The host of an address, as it is shown beside it; nothing where there is none. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '')
