'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button, TextButton } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field-error'
import { planSender, type ItemChange } from './plan-sender'

type Values = { readonly done: boolean; readonly owner: string; readonly dueOn: string }

type PlanItemFormProps = {
  action: string
  id: string
  text: string
  /** What counts now: what the founder noted, or else what we propose. */
  saved: Values
  /** What a refused form held, with the reason; null where none was refused. */
  refused: (Values & { readonly problem: string }) | null
  /** Who does it by when, in words. */
  due: ReactNode
  /** Why it is there. */
  children: ReactNode
}

/**
 * One thing to do: a tick, and behind it an owner and a day. Without a script it is a form like any other. With one, the
 * tick is saved at once; a tick that could not be saved is taken back, and what was typed stays.
 */
export function PlanItemForm({ action, id, text, saved, refused, due, children }: PlanItemFormProps) {
  const router = useRouter()
  const box = useRef<HTMLInputElement>(null)
  const details = useRef<HTMLDetailsElement>(null)
  const [sender] = useState(() => planSender(action, id, saved.done))
  const [done, keep] = useState(saved.done)
  const [problem, tell] = useState(refused?.problem ?? null)
  const shown = refused ?? saved

  useEffect(() => {
    // A tick that was made before this script was there has not been sent.
    if (box.current && refused === null) void sender.tick(box.current).then(() => keep(sender.kept()))
  }, [sender, refused])

  async function tick(target: HTMLInputElement) {
    tell(await sender.tick(target))
    keep(sender.kept())
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const ticked = box.current?.checked ?? sender.kept()
    const change = changeIn(event.currentTarget, saved)
    const failed = await sender.save({ ...change, ...(ticked !== sender.kept() && { done: ticked }) })
    tell(failed)
    keep(sender.kept())
    if (failed !== null) return
    if (details.current) details.current.open = false
    details.current?.querySelector('summary')?.focus()
    router.refresh()
  }

  const errorId = `problem-${id}`
  const field = problem === null ? {} : { 'aria-describedby': errorId, 'aria-invalid': true as const }
  return (
    <form method="post" action={action} noValidate autoComplete="off" onSubmit={save}>
      <input type="hidden" name="item" value={id} />
      <input type="hidden" name="wasDone" value={done ? '1' : ''} />
      <input type="hidden" name="wasOwner" value={saved.owner} />
      <input type="hidden" name="wasDueOn" value={saved.dueOn} />
      <label className="ledger-option border-b-0! pb-1! print:min-h-0! print:items-start! print:bg-transparent! print:p-0! print:pt-2! print:shadow-none!">
        <input
          ref={box}
          type="checkbox"
          name="done"
          value="1"
          defaultChecked={shown.done}
          onChange={({ target }) => void tick(target)}
        />
        <PaperTick done={done} />
        <span>{text}</span>
      </label>
      <div className="pb-2.5 pl-[3.25rem] print:pl-[2.375rem]">
        {problem !== null && <FieldError id={errorId}>{problem}</FieldError>}
        <noscript>
          <TextButton>
            Save<span className="sr-only"> the tick: {text}</span>
          </TextButton>
        </noscript>
        <p className="hidden text-note print:block">{due}</p>
        <details ref={details} open={refused !== null} className="screen-only">
          <summary className="flex min-h-11 flex-wrap items-center gap-x-3 text-note">
            <span>{due}</span>
            <span className="text-link underline">
              Change<span className="sr-only"> owner and date: {text}</span>
            </span>
          </summary>
          <div className="grid max-w-question gap-3 pb-3">
            <div className="grid gap-1">
              <label htmlFor={`owner-${id}`}>Owner</label>
              <input
                id={`owner-${id}`}
                type="text"
                name="owner"
                maxLength={120}
                defaultValue={shown.owner}
                className={control}
                {...field}
              />
            </div>
            <div className="grid gap-1">
              <label htmlFor={`due-${id}`}>By</label>
              <input
                id={`due-${id}`}
                type="date"
                name="dueOn"
                defaultValue={shown.dueOn}
                className={control}
                {...field}
              />
            </div>
            <Button look="secondary" className="justify-self-start">
              Save
            </Button>
          </div>
        </details>
        {children}
      </div>
    </form>
  )
}

/** The tick on paper, where controls are not printed. */
export function PaperTick({ done }: { done: boolean }) {
  return (
    <span aria-hidden="true" className="mt-0.5 hidden size-4 border border-ink text-center leading-3.5 print:block">
      {done && '✓'}
    </span>
  )
}

const control = 'min-h-12 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-body text-ink'

/** What was changed in the form. A day that is half typed has no value, so it is sent as what it is not. */
function changeIn(form: HTMLFormElement, saved: Values): ItemChange {
  const { owner, dueOn } = form.elements as unknown as Record<'owner' | 'dueOn', HTMLInputElement>
  const name = owner.value.trim()
  const day = dueOn.validity.badInput ? 'half a day' : dueOn.value
  return {
    ...(name !== saved.owner && { owner: name || null }),
    ...(day !== saved.dueOn && { dueOn: day || null }),
  }
}
