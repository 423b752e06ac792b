/** Where the routing rules of a workspace stand. */
export const rulesPage = '/studio/settings/rules'

/** The part of an address that names one of them. */
export type RuleParams = { readonly rule: string }
