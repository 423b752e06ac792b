/** What stands over each column, in their order. */
export const columnNames = {
  who: 'Company and person',
  advice: 'Recommendation',
  call: 'When to call',
  fit: 'Fit',
  status: 'Status',
  owner: 'Owner',
  source: 'Source',
  sent: 'Submitted',
  untouched: 'Untouched for',
  notes: 'Notes',
} as const

/** A column of the inbox. */
export type ColumnId = keyof typeof columnNames

/** The columns in their order. */
export const columnIds = Object.keys(columnNames) as readonly ColumnId[]
