import { Day } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'

/** Why nothing can be sent: the link stopped, what was sent was taken back, or the workspace keeps it no longer. */
export type WhyNot = 'stopped' | 'taken-back' | 'let-go'

type Props = {
  /** The name of the workspace. */
  workspace: string
  why: WhyNot
  /** ISO date since which. */
  on: string
}

/** Why a report cannot be sent, and that it is there all the same. */
export function NotSendable({ workspace, why, on }: Props) {
  const [name, day] = [<bdi key="name">{workspace}</bdi>, <Day key="day" iso={on} />]
  const words = {
    stopped: (
      <p>
        It stopped on {day}. {name} gets nothing by it. Your report is yours as before.
      </p>
    ),
    'taken-back': (
      <p>
        You took it back on {day}. {name} can read it here no more. To send another, start again from these answers.
      </p>
    ),
    'let-go': (
      <p>
        {name} keeps reports for a set time. That ended on {day}, and it can read yours no more. Your report is yours as
        before. To send another, start again from these answers.
      </p>
    ),
  }
  return <Notice heading={headings[why]}>{words[why]}</Notice>
}

const headings: Readonly<Record<WhyNot, string>> = {
  stopped: 'This link takes no more reports',
  'taken-back': 'You took this back',
  'let-go': 'What you sent was removed',
}
