import { Notice } from '@/components/ui/notice'

const words: Readonly<Record<string, string>> = {
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
  stopped: 'This submission has ended. Nothing more is noted here.',
  'not-found': 'It is no longer there.',
}

/** Why a small form of the page did nothing: by the word in the address. What a field is to blame for stands beside it. */
export function RefusedHere({ problem }: { problem: string | undefined }) {
  const said = problem === undefined ? undefined : words[problem]
  if (said === undefined) return null
  return (
    <Notice tone="critical" heading="Nothing was changed">
      <p>{said}</p>
    </Notice>
  )
}
