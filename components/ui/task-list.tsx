import type { ReactNode } from 'react'
import { cn } from './cn'

export type TaskRow = {
  id: string
  label: ReactNode
  /** A few words under the label: "4 of 5 answered". */
  detail?: ReactNode
  status: string
  /** Work that is done is said in plain text, so that unfinished work stands out. */
  done: boolean
  href?: string
}

/** Tasks in ruled rows. The whole row is the link. */
export function TaskList({ tasks }: { tasks: readonly TaskRow[] }) {
  return (
    <ul className="ledger">
      {tasks.map((task) => (
        <li
          key={task.id}
          className="relative grid min-h-14 gap-x-4 gap-y-1 border-b border-line py-3 hover:bg-surface sm:grid-cols-[1fr_auto] sm:items-center"
        >
          <div>
            {task.href === undefined ? (
              <span>{task.label}</span>
            ) : (
              <a
                href={task.href}
                aria-describedby={`${task.id}-status`}
                className="inline-block py-0.5 after:absolute after:inset-0"
              >
                {task.label}
              </a>
            )}
            {task.detail !== undefined && <p className="text-note text-muted">{task.detail}</p>}
          </div>
          <p
            id={`${task.id}-status`}
            className={cn(
              'justify-self-start text-note',
              task.done ? 'text-muted' : 'rounded-control bg-info-tint px-2 py-0.5 text-info',
            )}
          >
            {task.status}
          </p>
        </li>
      ))}
    </ul>
  )
}
