'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { MouseEvent, ReactNode, SubmitEvent } from 'react'
import { Button, TextButton } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { CheckboxRows, RadioRows } from '@/components/ui/option-rows'
import type { QuestionView } from '@/lib/views/question'
import { answerField, chooseByKey, chosenIn, clearOthers, showIn } from './choices'
import { ConflictNotice } from './conflict-notice'
import { offlineReady } from './offline-ready'
import { tabSender } from './tab-sender'
import { useSavedAnswer, type DrawnAnswer } from './use-saved-answer'

export type AnswerFormProps = DrawnAnswer & {
  question: Pick<QuestionView, 'id' | 'kind' | 'choices' | 'selected' | 'hint' | 'error'>
  /** The heading, as the legend of the group. */
  legend: ReactNode
  /** The id of this save when it is made without a script. */
  opId: string
  fromCheck: boolean
  /** Where Continue leads while the answer stays as it is. */
  next: string
  /** Goes on by itself from a question whose answer is kept. Without it the server or the offline page says where to. */
  onward?: (question: string) => void
  /** What to do about choices that exclude each other, when the form came back for them; only without a script it can. */
  mixed?: string
}

/** One question as a form. It is whole without a script; with one, answers are saved as they are chosen. */
export function AnswerForm(props: AnswerFormProps) {
  const { action, question, legend, version, opId, fromCheck, next, onward, problem, mixed } = props
  const { id, kind, choices, selected, hint, error } = question
  const form = useRef<HTMLFormElement>(null)
  const look = useSavedAnswer(form, props)
  const router = useRouter()
  const leaving = useRef(false)
  const [stuck, setStuck] = useState(false)
  const [wrong, setWrong] = useState(problem === 'nothing-chosen' ? error : mixed)

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const value = isSkip(event.nativeEvent) ? null : chosenIn(event.currentTarget, kind)
    const nothing = !isSkip(event.nativeEvent) && (value === null || value.length === 0)
    setWrong(nothing ? error : undefined)
    if (nothing) return showProblem()
    if (look.conflict) return focusOn('conflict')
    if (leaving.current) return
    leaving.current = true
    const sender = tabSender(action)
    const kept = await sender.save(id, value)
    const patience = offlineReady() ? [pause(patienceMs)] : []
    const saved = onward && kept ? true : await Promise.race([sender.flush(), ...patience])
    leaving.current = false
    if (sender.look(id).conflict !== null) return focusOn('conflict')
    if (onward && kept) return onward(id)
    if (saved) router.push(sender.look(id).next ?? next)
    else if (sender.isKept() && offlineReady()) location.assign(nextOnDevice(action, id, fromCheck))
    else setStuck(true)
    leaving.current = saved
  }

  function decide(decision: 'keep' | 'use') {
    const sender = tabSender(action)
    if (decision === 'use' && look.conflict && form.current) {
      showIn(form.current, look.conflict.value)
      void sender.save(id, look.conflict.value)
    }
    sender.decided(id)
    focusOn('continue')
  }

  const rows = {
    name: answerField,
    legend,
    options: choices,
    keys: true,
    ...(hint !== null && { hint }),
    ...(wrong !== undefined && { error: wrong }),
  }

  return (
    <form
      ref={form}
      method="post"
      action={action}
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
      onChange={(event) => {
        clearOthers(event.currentTarget, event.target)
        void tabSender(action).save(id, chosenIn(event.currentTarget, kind))
      }}
      onKeyDown={(event) => {
        if (chooseByKey(event.currentTarget, event.nativeEvent)) event.preventDefault()
      }}
    >
      <input type="hidden" name="questionId" value={id} />
      <input type="hidden" name="opId" value={opId} />
      <input type="hidden" name="baseVersion" value={version} />
      {fromCheck && <input type="hidden" name="from" value="check" />}
      {wrong !== undefined && (
        <div className="mb-6" onClick={followToControl}>
          <ErrorSummary errors={[{ href: `#${answerField}`, text: wrong }]} />
        </div>
      )}
      {kind === 'multi' ? (
        <CheckboxRows {...rows} selected={selected} />
      ) : (
        <RadioRows {...rows} selected={selected[0]} />
      )}
      {look.failed ? <NotSaved /> : stuck && look.next === null && <KeptHere />}
      {look.conflict && (
        <ConflictNotice conflict={look.conflict} mine={look.value ?? null} choices={choices} onDecide={decide} />
      )}
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button id="continue" name="intent" value="continue">
          Continue
        </Button>
        <TextButton name="intent" value="skip">
          Skip this question
        </TextButton>
      </div>
    </form>
  )
}

function NotSaved() {
  return (
    <div className="mt-5">
      <Notice tone="critical" heading="This answer is not saved yet">
        <p>Check your connection and your choice, then select Continue again.</p>
      </Notice>
    </div>
  )
}

function KeptHere() {
  return (
    <div className="mt-5">
      <Notice tone="caution" heading="We need a connection to go on">
        <p>Your answer is saved on this device. Select Continue again once you are online.</p>
      </Notice>
    </div>
  )
}

/** How long Continue waits for the server to say where to go on, where it can go on from what this device keeps. */
const patienceMs = 1000

const pause = (ms: number) => new Promise<false>((resolve) => setTimeout(() => resolve(false), ms))

/** The offline page works out the next question; with a connection the server does. */
const nextOnDevice = (action: string, question: string, fromCheck: boolean) =>
  `${action.replace(/answers$/, `q/${question}/next`)}${fromCheck ? '?from=check' : ''}`

const isSkip = ({ submitter }: { submitter: HTMLElement | null }) =>
  submitter instanceof HTMLButtonElement && submitter.value === 'skip'

/** The title says it too: it is the first thing a screen reader reads of a page. */
function showProblem() {
  if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`
  focusOn('error-summary')
}

/** Moves focus once the page is drawn anew: what takes it may be new. */
function focusOn(id: string) {
  setTimeout(() => document.getElementById(id)?.focus())
}

/** Followed by the browser, the link would leave an address behind that Back stops at. */
function followToControl(event: MouseEvent) {
  if (!(event.target instanceof HTMLAnchorElement)) return
  event.preventDefault()
  focusOn(event.target.hash.slice(1))
}
