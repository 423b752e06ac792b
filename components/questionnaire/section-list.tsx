import { TaskList } from '@/components/ui/task-list'
import type { HubView } from '@/lib/views/hub'

/** The sections of an assessment. A row leads to the first open question of its section. */
export function SectionList({ home, rows }: { home: string; rows: HubView['rows'] }) {
  return (
    <TaskList
      tasks={rows.map(({ id, title, progress, state, to }) => ({
        id: `section-${id}`,
        label: title,
        detail: progress,
        status: state,
        done: state === 'Completed',
        ...(to !== null && { href: `${home}/q/${to}` }),
      }))}
    />
  )
}
