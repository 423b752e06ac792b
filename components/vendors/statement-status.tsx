import { useSyncExternalStore } from 'react'
import { clock, failedLine, savedLine, savingLine } from '@/components/questionnaire/status-lines'
import { Button, TextButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { UseOtherStatement } from './other-statement'
import type { StatementConflict, Told } from './statement'
import type { StatementLook } from './statement-sender'

type Labels = readonly { readonly value: string; readonly label: string }[]

/** How saving one statement went, beside it. The header says the same aloud. */
export function StatementStatus({ look, retry }: { look: StatementLook; retry: () => void }) {
  if (look.state === 'failed') {
    return (
      <p className="flex flex-wrap items-center gap-x-4 font-[650] text-critical">
        {look.problem ?? failedLine}
        <TextButton type="button" onClick={retry}>
          Try again
        </TextButton>
      </p>
    )
  }
  if (look.state === 'saving') return <p className="text-note text-muted">{savingLine}</p>
  return look.savedAt === null ? null : <p className="text-note text-muted">{savedLine(look.savedAt)}</p>
}

type ConflictProps = {
  id: string
  conflict: StatementConflict
  mine: Told
  options: Labels
  onDecide: (choice: 'keep' | 'use') => void
}

/** Two people answered at once. Both answers are shown and the person decides; nothing is lost by waiting. */
export function StatementConflictNotice({ id, conflict, mine, options, onDecide }: ConflictProps) {
  const at = useSyncExternalStore(
    never,
    () => clock(conflict.savedAt),
    () => null,
  )
  return (
    <div id={`${id}-conflict`} tabIndex={-1} role="group" aria-label="Two different answers">
      <Notice tone="caution" heading="Two different answers">
        <p>This was also changed in another place{at !== null && ` at ${at}`}.</p>
        <p>Saved now: {inWords(mine, options)}.</p>
        <p>Saved before: {inWords(conflict, options)}.</p>
        <div className="needs-script flex flex-wrap gap-3">
          <Button type="button" look="secondary" onClick={() => onDecide('keep')}>
            Keep what is saved now
          </Button>
          <Button type="button" look="secondary" onClick={() => onDecide('use')}>
            Use what was saved before
          </Button>
        </div>
        <UseOtherStatement id={id} />
      </Notice>
    </div>
  )
}

const never = () => () => undefined

function inWords({ option, note, evidence, shown }: Told, options: Labels): string {
  const label = options.find(({ value }) => value === option)?.label
  const parts = [label === undefined ? 'no answer' : `“${label}”`]
  if (shown) parts.push('with proof')
  if (note !== null) parts.push(`note “${note}”`)
  if (evidence !== null) parts.push(`evidence “${evidence}”`)
  return parts.join(', ')
}
