/** The id of an assessment as it stands in addresses: 20 hexadecimal digits. It proves nothing. */
export const isAssessmentId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** A key as it stands in a cookie or a resume link: 32 random bytes in base64url. */
export const isKey = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/** The id of a vendor as it stands in addresses: 20 hexadecimal digits. It proves nothing. */
export const isVendorId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** The id of a share as it stands in the addresses of its maker: 20 hexadecimal digits. It proves nothing. */
export const isShareId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** The id of a submission as it stands in addresses: 20 hexadecimal digits. It proves nothing. */
export const isSubmissionId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** The id of a branded link, a recipient or a logo as it stands in addresses: 20 hexadecimal digits. It proves nothing. */
export const isLinkId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** What stands in the address of a branded link or of one of its recipients: 16 random bytes in base64url. */
export const isSlug = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text)

/** The id of a note as it stands in addresses: 20 hexadecimal digits. It proves nothing. */
export const isNoteId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** The id of a letter as it stands in addresses: 20 hexadecimal digits. It proves nothing. */
export const isLetterId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** The id of an invitation, a host or a workspace as it stands in addresses and forms: 20 hexadecimal digits. It proves nothing. */
export const isRowId = (text: string): boolean => /^[0-9a-f]{20}$/.test(text)

/** The id of a person or of a browser they signed in with, as Better Auth makes them. It proves nothing. */
export const isPersonId = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text)
