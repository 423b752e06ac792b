'use client'

import { useEffect, useRef, useState } from 'react'
import { announce } from '@/components/ui/announce'
import { solutionField } from '@/lib/schemas/signs'
import { solveBeforeSending, type Stage } from './solve-before-sending'

/**
 * Solves a puzzle when a form needs one: at once where it was asked for, else only if the form is sent so soon that it
 * would be. It asks the person nothing; the work is done in small steps, and the form goes when it is done.
 */
export function Puzzle({ asked, hurried }: { asked: boolean; hurried: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  const [stage, setStage] = useState<Stage>('idle')

  useEffect(() => {
    const form = field.current?.form
    if (!field.current || !form) return
    const tell = (now: Stage) => {
      setStage(now)
      if (now !== 'idle') announce(heard[now], 0)
    }
    return solveBeforeSending(field.current, form, { asked, hurried, tell })
  }, [asked, hurried])

  return (
    <>
      <input ref={field} type="hidden" name={solutionField} defaultValue="" />
      <p className="text-small text-muted empty:hidden">{words[stage]}</p>
    </>
  )
}

const words: Readonly<Record<Stage, string>> = {
  idle: '',
  solving: 'Your browser shows that you are no program. This takes a few seconds.',
  failed: 'This browser cannot show that you are no program. Wait a minute, then send it again.',
}

/** What the status region says meanwhile: the whole sentence stands beside the button. */
const heard = { solving: 'Sending…', failed: 'Wait a minute, then send it again' } as const
