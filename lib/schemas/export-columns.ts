/** What an export can tell of a submission, in this order, with the title of its column. */
export const exportColumns = [
  { id: 'company', title: 'Company' },
  { id: 'person', title: 'Person' },
  { id: 'email', title: 'E-mail' },
  { id: 'recommendation', title: 'Recommendation' },
  { id: 'firm', title: 'How firm' },
  { id: 'closeCall', title: 'Close call' },
  { id: 'fit', title: 'Fit' },
  { id: 'urgency', title: 'How soon to call' },
  { id: 'because', title: 'Why so soon' },
  { id: 'status', title: 'Status' },
  { id: 'reason', title: 'Reason' },
  { id: 'owner', title: 'Owner' },
  { id: 'source', title: 'Source' },
  { id: 'tags', title: 'Tags' },
  { id: 'submitted', title: 'Submitted' },
  { id: 'untouched', title: 'Untouched since' },
  { id: 'contacted', title: 'First contacted' },
  { id: 'snoozed', title: 'Snoozed until' },
  { id: 'noteCount', title: 'Notes' },
  { id: 'notes', title: 'Notes in full' },
  { id: 'ended', title: 'Ended' },
  { id: 'id', title: 'Submission' },
] as const

/** A column of an export. */
export type ExportColumn = (typeof exportColumns)[number]['id']

/** Those that are ticked unless somebody says otherwise. */
export const usualColumns: readonly ExportColumn[] = [
  ...([
    'company',
    'person',
    'email',
    'recommendation',
    'firm',
    'closeCall',
    'fit',
    'urgency',
    'status',
    'reason',
  ] as const),
  ...(['owner', 'source', 'tags', 'submitted', 'untouched', 'noteCount'] as const),
]
