/** The list of exports; its forms and files lie under it. */
export const exportsPage = '/studio/exports'

export type ExportParams = { export: string }
