import { ProblemPage } from '@/components/shell/problem-page'
import { dayInWords } from '@/components/ui/day'
import { StartForm } from '@/components/landing/start-form'
import { DeviceCopy } from './device-copy'

type EndedProps = {
  assessment: string
  /** An ISO date. */
  endedOn: string
  endedBy: 'holder' | 'expiry'
}

/** What became of an assessment that this browser once held, and what this device still has of it. */
export function EndedAssessment({ assessment, endedOn, endedBy }: EndedProps) {
  return (
    <ProblemPage title={`${endedTitle} on ${dayInWords(endedOn)}`}>
      {endedBy === 'holder' ? (
        <p>It was deleted on request, with every answer and report in it. Nothing of it is kept.</p>
      ) : (
        <p>Nobody came back to it in time, so it was deleted with every answer in it. Nothing of it is kept.</p>
      )}
      <DeviceCopy assessment={assessment} deleted={endedBy === 'holder'} />
      <p>To get a report, start again. It takes a new draft and the same questions.</p>
      <StartForm />
    </ProblemPage>
  )
}

export const endedTitle = 'Your draft was deleted'
