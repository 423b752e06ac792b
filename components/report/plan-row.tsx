import { Day } from '@/components/ui/day'
import { doneWord, dueAround } from '@/lib/views/report/plan-lines'
import { typedOwner, type PlanItem } from '@/lib/views/report/plan-item'
import { Because } from './because'
import { PaperTick, PlanItemForm } from './plan-item-form'
import type { PlanForm } from './report-links'

type PlanRowProps = { item: PlanItem; form: PlanForm | undefined }

/** One thing to do, with who does it by when, and why. It can be ticked by those who may. */
export function PlanRow({ item, form }: PlanRowProps) {
  const { id, text, dueOn, done } = item
  if (form) {
    const refused = form.refused?.item === id ? form.refused : null
    return (
      <PlanItemForm
        action={form.action}
        id={id}
        text={text}
        saved={{ owner: typedOwner(item), dueOn, done }}
        due={<Due item={item} />}
        refused={refused}
      >
        <Why item={item} />
      </PlanItemForm>
    )
  }
  return (
    <div className="flex gap-3.5 py-2.5">
      <PaperTick done={done} />
      <div className="grid gap-1">
        <p>
          {done && <strong>{doneWord} </strong>}
          {text}
        </p>
        <p className="text-note">
          <Due item={item} />
        </p>
        <Why item={item} />
      </div>
    </div>
  )
}

function Due({ item }: { item: PlanItem }) {
  const [before, after] = dueAround(item)
  return (
    <>
      {before}
      <Day iso={item.dueOn} />
      {after}
    </>
  )
}

function Why({ item: { why, because } }: { item: PlanItem }) {
  return (
    <div className="text-note text-muted">
      {why !== null && <p>{why}</p>}
      <Because of={because} />
    </div>
  )
}
