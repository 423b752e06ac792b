import { Button, TextButton } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { TASK, type TaskState } from '@/lib/schemas/task-form'
import { Internal } from './internal'
import { Folded, LineField, lineBox, type RefusedForm } from './kept-form'
import { SidePart } from './side-part'

/** A task as a member reads it. Days are ISO days, moments ISO texts. */
export type TaskRow = {
  readonly id: string
  readonly words: string
  readonly dueOn: string | null
  /** It is open, and its day is over. */
  readonly late: boolean
  readonly owner: string | null
  readonly doneAt: string | null
  readonly removed: boolean
}

export type TasksPartProps = {
  tasks: readonly TaskRow[]
  /** Where tasks are added. */
  action: string
  /** Where what becomes of a task is sent. */
  state: (task: string) => string
  people: readonly { readonly userId: string; readonly name: string }[]
  /** The form for one more; null for those who only read. */
  write: { readonly opId: string } | null
  refused: RefusedForm | null
}

/** What is to be done about a submission. Works without a script. */
export function TasksPart({ tasks, action, state, people, write, refused }: TasksPartProps) {
  const shown = tasks.filter(({ removed }) => !removed)
  const gone = tasks.filter(({ removed }) => removed)
  const change = (id: string) => (write ? state(id) : null)
  return (
    <SidePart id="tasks" heading="Tasks" mark={<Internal />}>
      {shown.length === 0 && <p>No tasks yet.</p>}
      <ul className="ledger empty:hidden">
        {shown.map((task) => (
          <TaskItem key={task.id} task={task} action={change(task.id)} />
        ))}
      </ul>
      {write && (
        <Folded summary="Add a task" open={refused !== null}>
          <TaskForm action={action} opId={write.opId} people={people} refused={refused} />
        </Folded>
      )}
      {write && gone.length > 0 && (
        <Folded summary={`Removed tasks (${gone.length})`} open={false}>
          <p className="text-note text-muted">They are deleted 30 days after they were removed.</p>
          <ul className="ledger">
            {gone.map(({ id, words }) => (
              <li key={id} className="border-b border-line py-2">
                <bdi className="wrap-anywhere">{words}</bdi>
                <To state="back" action={state(id)} words="Bring it back" of={words} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </SidePart>
  )
}

function TaskItem({ task, action }: { task: TaskRow; action: string | null }) {
  const { words, dueOn, late, owner, doneAt } = task
  return (
    <li id={`task-${task.id}`} className="grid gap-0.5 border-b border-line py-2.5">
      <p className="max-w-full wrap-anywhere">
        <bdi>{words}</bdi>
      </p>
      <p className="text-note text-muted">
        {doneAt !== null ? (
          <>
            Done on <Day iso={doneAt} />
          </>
        ) : (
          dueOn !== null && (
            <span className={late ? 'text-critical' : undefined}>
              {late ? 'Late: due on ' : 'Due on '}
              <Day iso={dueOn} />
            </span>
          )
        )}
        {owner !== null && (
          <>
            {(doneAt ?? dueOn) !== null && ', '}
            <bdi>{owner}</bdi>
          </>
        )}
      </p>
      {action !== null && (
        <div className="flex flex-wrap gap-x-5">
          <To
            state={doneAt === null ? 'done' : 'open'}
            action={action}
            words={doneAt === null ? 'Mark as done' : 'Not done yet'}
            of={words}
          />
          <To state="removed" action={action} words="Remove" of={words} />
        </div>
      )}
    </li>
  )
}

type ToProps = { state: TaskState; action: string; words: string; of: string }

const To = ({ state, action, words, of }: ToProps) => (
  <form method="post" action={action} noValidate>
    <input type="hidden" name="to" value={state} />
    <TextButton>
      {words}
      <span className="sr-only"> “{of}”</span>
    </TextButton>
  </form>
)

type TaskFormProps = Pick<TasksPartProps, 'action' | 'people' | 'refused'> & { opId: string }

function TaskForm({ action, opId, people, refused }: TaskFormProps) {
  return (
    <form method="post" action={action} noValidate className="grid gap-3">
      <input type="hidden" name="opId" value={opId} />
      <LineField id="task-words" name="words" label="What is to be done" maxLength={TASK} refused={refused} />
      <LineField id="task-due" name="dueOn" label="Due on" type="date" refused={refused} />
      <div className="grid gap-1">
        <label htmlFor="task-owner" className="text-note font-[650]">
          Who does it
        </label>
        <select id="task-owner" name="owner" defaultValue={refused?.typed.owner ?? ''} className={lineBox}>
          <option value="">Nobody yet</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary" className="justify-self-start">
        Save the task
      </Button>
    </form>
  )
}
