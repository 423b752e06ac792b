import { ProblemPage } from '@/components/shell/problem-page'

type NoConnectionProps = {
  /** What this device keeps is being looked for. */
  waiting?: boolean
  /** This device keeps nothing of what the address asks for. */
  missing?: boolean
}

/** What can be done without a connection. */
export function NoConnection({ waiting = false, missing = false }: NoConnectionProps) {
  return (
    <div {...(waiting && { className: late })}>
      <ProblemPage title="There is no connection">
        {missing && <p>This device keeps no copy of this assessment. Open it once with a connection.</p>}
        <p>We cannot reach our server. Without a connection you can:</p>
        <ul>
          <li>answer the questions of an assessment that you opened in this browser before</li>
          <li>check those answers, and change them</li>
        </ul>
        <p>
          You need a connection to start, to open a resume link, to get a report and to read one. Answers that you give
          meanwhile are saved on this device, and are sent when you come back.
        </p>
        <p>
          <a href="" className="inline-block py-1">
            Try again
          </a>
        </p>
      </ProblemPage>
    </div>
  )
}

/** What is looked for on the device is there before anyone can read this. */
const late = 'transition-opacity delay-500 duration-0 starting:opacity-0'
