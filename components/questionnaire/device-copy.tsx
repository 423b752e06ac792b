'use client'

import { useEffect, useState } from 'react'
import { Button, TextButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { shelfOf } from './device'
import { answersOn, startWith, type KeptAnswer } from './kept-answers'

type CopyProps = {
  assessment: string
  /** Deleted on request: then this device keeps nothing either. */
  deleted: boolean
}

/** What this device still keeps of an assessment that ended, and a new draft made from it. */
export function DeviceCopy({ assessment, deleted }: CopyProps) {
  const [answers, setAnswers] = useState<readonly KeptAnswer[]>([])
  const [state, setState] = useState<'asking' | 'starting' | 'failed'>('asking')

  useEffect(() => {
    if (!('indexedDB' in globalThis)) return
    if (deleted) void shelfOf(assessment).clear().catch(ignore)
    else void answersOn(assessment).then(setAnswers, ignore)
  }, [assessment, deleted])

  if (answers.length === 0) return null

  async function start() {
    if (state === 'starting') return
    setState('starting')
    const next = await startWith(answers)
    if (next === null) return setState('failed')
    await shelfOf(assessment).clear().catch(ignore)
    location.assign(next)
  }

  async function drop() {
    await shelfOf(assessment).clear().catch(ignore)
    setAnswers([])
  }

  return (
    <Notice
      heading={
        answers.length === 1 ? '1 answer is still on this device' : `${answers.length} answers are still on this device`
      }
    >
      <p>You can start a new draft with them. Nobody else has seen this copy.</p>
      {state === 'failed' && <p>We could not start. Your answers are still on this device. Try again.</p>}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 pt-1">
        <Button type="button" onClick={start}>
          Start a new draft with them
        </Button>
        <TextButton type="button" onClick={drop}>
          Delete them from this device
        </TextButton>
      </div>
    </Notice>
  )
}

/** A browser that keeps nothing has nothing to offer. */
const ignore = () => undefined
