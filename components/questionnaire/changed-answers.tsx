import { Notice } from '@/components/ui/notice'

/** Says that the last report is older than the answers. Draws nothing when `since`, its version, is null. */
export function ChangedAnswers({ home, since }: { home: string; since: number | null }) {
  if (since === null) return null
  return (
    <Notice tone="caution">
      <p>
        You changed answers since version {since}. Get version {since + 1} from{' '}
        <a href={`${home}/check`}>the check page</a>.
      </p>
    </Notice>
  )
}
