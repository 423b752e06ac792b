import { DataTable } from '@/components/ui/data-table'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { TaskList } from '@/components/ui/task-list'
import { ResumeNotice } from '@/components/landing/resume-notice'
import { Shelf } from './shelf'

export function RowsSection() {
  return (
    <>
      <Shelf title="Notices">
        <Notice heading="For your information">
          <p>You chose “I do not know” 2 times. The result will show a wider range.</p>
        </Notice>
        <Notice tone="caution" heading="These answers do not fit together">
          <p>Change one, or keep both.</p>
        </Notice>
        <Notice tone="critical" heading="We could not start">
          <p>Nothing was lost. Try again.</p>
        </Notice>
        <Notice tone="success" heading="Sent at 14:20">
          <p>Your report is ready.</p>
        </Notice>
        <ResumeNotice
          drafts={[{ href: '/a/one', answered: 12, about: 25, savedOn: '2026-05-03' }]}
          reports={[{ href: '/a/two/report', submittedOn: '2026-05-03' }]}
        />
      </Shelf>
      <Shelf title="Lists and tables">
        <TaskList
          tasks={[
            {
              id: 'one',
              label: 'Your business',
              detail: '4 of 4 answered',
              status: 'Completed',
              done: true,
              href: '#one',
            },
            {
              id: 'two',
              label: 'Your team',
              detail: '2 of 5 answered',
              status: 'In progress',
              done: false,
              href: '#two',
            },
            { id: 'three', label: 'Your decisions', status: 'Not started', done: false },
          ]}
        />
        <SummaryList
          rows={[
            {
              id: 'who',
              term: 'Who builds',
              value: 'An outside agency',
              change: { href: '#who', about: 'who builds' },
            },
            {
              id: 'size',
              term: 'Yearly revenue',
              value: 'Not provided',
              change: { href: '#size', about: 'yearly revenue' },
            },
            { id: 'kept', term: 'Without a change link', value: 'I do not know' },
          ]}
        />
        <DataTable {...table} />
        <DataTable {...table} caption="The same table, open" open />
      </Shelf>
    </>
  )
}

const table = {
  caption: 'Fit score out of 100',
  columns: [{ label: 'Option' }, { label: 'Score', numeric: true }, { label: 'Likely range', numeric: true }],
  rows: [
    ['A build-capable operator', 74, '66 to 81'],
    ['A combined firm', 71, '63 to 78'],
    ['A scoped audit', 41, '33 to 52'],
  ],
}
