/** The address of the audit log. */
export const auditPage = '/studio/settings/audit'

/** Lines on one page of it. */
export const linesShown = 50
