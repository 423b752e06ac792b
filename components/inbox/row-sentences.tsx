import { TextButton } from '@/components/ui/button'
import type { ShownRow } from './inbox-store'

type RowSentencesProps = {
  row: Pick<ShownRow, 'waiting' | 'problem' | 'canRetry' | 'tried'>
  onRetry: () => void
  onDismiss: () => void
}

/** What is to be said of a row: that something waits, what was not done, and what a colleague tried to do. */
export function RowSentences({ row: { waiting, problem, canRetry, tried }, onRetry, onDismiss }: RowSentencesProps) {
  return (
    <>
      {waiting && <span className="font-[650]">Waiting to send</span>}
      {tried !== null && (
        <span className="flex flex-wrap items-center gap-x-3">
          <bdi>{tried}</bdi>
          {problem === null && <Dismiss onDismiss={onDismiss} />}
        </span>
      )}
      {problem !== null && (
        <span className="flex flex-wrap items-center gap-x-3 text-critical">
          {problem}
          {canRetry && (
            <TextButton type="button" onClick={onRetry}>
              Retry
            </TextButton>
          )}
          <Dismiss onDismiss={onDismiss} />
        </span>
      )}
    </>
  )
}

function Dismiss({ onDismiss }: { onDismiss: () => void }) {
  return (
    <TextButton type="button" onClick={onDismiss}>
      Dismiss
    </TextButton>
  )
}
