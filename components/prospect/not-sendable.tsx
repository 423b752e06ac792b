import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'

type Props = {
  /** The name of the workspace. */
  workspace: string
  /** Why nothing can be sent: the link stopped, or what was sent was taken back. */
  why: 'stopped' | 'taken-back'
  /** ISO date since which. */
  on: string
}

/** Why a report cannot be sent, and that it is there all the same. */
export function NotSendable({ workspace, why, on }: Props) {
  return (
    <Notice heading={why === 'stopped' ? 'This link takes no more reports' : 'You took this back'}>
      {why === 'stopped' ? (
        <p>
          It stopped on <Day iso={on} />. <bdi>{workspace}</bdi> gets nothing by it. Your report is yours as before.
        </p>
      ) : (
        <p>
          You took it back on <Day iso={on} />. <bdi>{workspace}</bdi> can read it here no more. To send another, start
          again from these answers.
        </p>
      )}
    </Notice>
  )
}
