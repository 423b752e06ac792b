import { Notice } from '@/components/ui/notice'

type ExportNoticeProps = {
  asked: string | null
  cancelled: boolean
  problem: string | undefined
  field: string | undefined
}

/** What the last form about exports did, or why it did nothing. */
export function ExportNotice({ asked, cancelled, problem, field }: ExportNoticeProps) {
  if (problem !== undefined) {
    const { heading, line } = problems[field ?? problem] ?? problems[problem] ?? unknown
    return (
      <Notice tone="critical" heading={heading}>
        <p>{line}</p>
      </Notice>
    )
  }
  if (asked !== null)
    return (
      <Notice tone="info" heading={asked}>
        It stands below. You can leave this page.
      </Notice>
    )
  if (!cancelled) return null
  return (
    <Notice tone="success" heading="There is no file any more">
      Ask for another one when you need it.
    </Notice>
  )
}

const unknown = { heading: 'Nothing was exported', line: 'Go back to the inbox and export the list again.' }

const problems: Readonly<Record<string, { readonly heading: string; readonly line: string }>> = {
  'nothing-chosen': { heading: 'Nothing to export', line: 'The list has no submission. Choose another list.' },
  columns: { heading: 'Nothing was exported', line: 'Choose at least one column.' },
  format: {
    heading: 'Nothing was exported',
    line: 'A sheet holds 1,048,575 rows, and this list has more. Choose CSV.',
  },
  'too-many': {
    heading: 'Nothing was exported',
    line: 'This workspace has 50 exports, which is the most. Delete one of them.',
  },
  'too-many-tries': {
    heading: 'Nothing was exported',
    line: 'You took 200 files within the hour. Try again in an hour.',
  },
  'changed-meanwhile': {
    heading: 'Nothing was exported',
    line: 'You are in another workspace now. Switch back first.',
  },
  'not-found': { heading: 'Nothing was changed', line: 'This export is not there any more.' },
  forbidden: { heading: 'Nothing was changed', line: 'Your role does not allow this. Ask an owner or an admin.' },
}
