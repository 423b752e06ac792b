/** Where the hosts of a workspace stand. */
export const domainPage = '/studio/settings/domain'

/** The part of an address that names one of them. */
export type DomainParams = { readonly domain: string }
