import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { AnswerValue } from '@/lib/schemas/answer-value'
import type { Choice } from '@/lib/views/question'
import type { Conflict } from './answer-queue'
import { clock } from './status-lines'

type ConflictProps = {
  conflict: Conflict
  /** What is saved now. */
  mine: AnswerValue
  choices: readonly Choice[]
  onDecide: (decision: 'keep' | 'use') => void
}

/** The same answer was changed in two places. Both are shown, and the person decides; nothing is lost by waiting. */
export function ConflictNotice({ conflict, mine, choices, onDecide }: ConflictProps) {
  const at = useSyncExternalStore(
    neverChanges,
    () => clock(conflict.savedAt),
    () => null,
  )
  const [here, there] = [inWords(mine, choices), inWords(conflict.value, choices)]
  return (
    <div id="conflict" tabIndex={-1} role="group" aria-label="Two different answers" className="mt-5">
      <Notice tone="caution" heading="Two different answers">
        <p>
          You changed this answer in another tab{at !== null && ` at ${at}`}. Keep {here} or use {there}?
        </p>
        <div className="needs-script flex flex-wrap gap-3">
          <Button type="button" look="secondary" onClick={() => onDecide('keep')}>
            Keep {here}
          </Button>
          <Button type="button" look="secondary" onClick={() => onDecide('use')}>
            Use {there}
          </Button>
        </div>
      </Notice>
    </div>
  )
}

const neverChanges = () => () => undefined

function inWords(value: AnswerValue, choices: readonly Choice[]): string {
  const values: readonly string[] = typeof value === 'string' ? [value] : (value ?? [])
  const labels = choices.filter((choice) => values.includes(choice.value)).map(({ label }) => label)
  return labels.length === 0 ? 'no answer' : `“${labels.join(', ')}”`
}
