import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'

type LastTimeProps = {
  /** ISO date of the answers that this assessment was begun from; null where it was begun from none. */
  since: string | null
  /** What the questions were about whose answers could not be taken along. */
  dropped: readonly string[]
}

/** Says where the answers of a new assessment come from. Draws nothing where somebody gave them here. */
export function LastTimeNotice({ since, dropped }: LastTimeProps) {
  if (since === null) return null
  return (
    <Notice
      heading={
        <>
          These are your answers from <Day iso={since} />
        </>
      }
    >
      <p>Change what is different, then get your report. The report from then stays where it was.</p>
      {dropped.length > 0 && (
        <p>The questions have changed since. Answer these again: {dropped.map((label) => `“${label}”`).join(', ')}.</p>
      )}
    </Notice>
  )
}
