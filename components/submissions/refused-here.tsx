import { Notice } from '@/components/ui/notice'

const words: Readonly<Record<string, string>> = {
  forbidden: 'Your role does not allow this. Ask an owner or an admin of the workspace.',
  stopped: 'This submission has ended. Nothing more is noted here.',
  'not-found': 'It is no longer there.',
  'changed-meanwhile': 'It was changed meanwhile. You see it as it is now.',
  'op-reused': 'This form was sent before. Send it once more from here.',
  'too-many': 'There is no room for more of them here. Remove some first.',
}

/** What else a form says than most do. */
const own: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'note-edit': { stopped: 'A note can be changed for 24 hours. Write a new one instead.' },
  ask: {
    'changed-meanwhile': 'One question waits at a time. You see the one that waits, or its answer.',
    'too-many': '20 questions were asked back here, which is the most. Call the founder instead.',
    'too-many-tries': 'A workspace can send 1,000 letters within 24 hours. Ask tomorrow.',
  },
  undo: {
    stopped: 'A change can be undone for 24 hours.',
    'changed-meanwhile': 'It was undone already.',
    'nothing-chosen': 'That change moved nothing, so there is nothing to undo.',
  },
}

/** Why a form of the page did nothing: by the word in the address. What a field is to blame for stands beside it. */
export function RefusedHere({ problem, form }: { problem: string | undefined; form?: string | undefined }) {
  const said = problem === undefined ? undefined : (own[form ?? '']?.[problem] ?? words[problem])
  if (said === undefined) return null
  return (
    <Notice tone="critical" heading="Nothing was changed">
      <p>{said}</p>
    </Notice>
  )
}
