/** The number of a version as it stands in an address; null for what is none. */
export const versionNumber = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null)
