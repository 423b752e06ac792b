/** The most bytes of a logo. */
export const maxLogoBytes = 1024 * 1024

/** What is said of a logo that is too large: “The logo must be 1 MB or smaller. Yours is 3 MB.” */
export const logoTooLarge = (bytes: number): string =>
  `The logo must be 1 MB or smaller. Yours is ${inMegabytes(bytes)} MB.`

/** Rounded up to a tenth, so that it is never said to be as small as it may be. */
const inMegabytes = (bytes: number) =>
  (Math.ceil((bytes / 1024 / 1024) * 10) / 10).toLocaleString('en-GB', { maximumFractionDigits: 1 })
