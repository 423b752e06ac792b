'use client'

import { useCallback, useEffect, useState } from 'react'
import { announce } from '@/components/ui/announce'
import type { Asked } from '@/lib/schemas/change-form'
import { thousands } from '@/lib/views/report/sentences'
import { allChanges, type AllChange } from './all-change'

const pause = 1000

/**
 * A change of all results, which can take a while: it is started, followed until it is over, stopped and taken back.
 * @param onOver once it is over: rows are not what they were
 */
export function useAllChange(workspaceId: string, onOver: () => void) {
  const [change, setChange] = useState<AllChange | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const took = useCallback(
    (next: AllChange | string) => {
      setProblem(typeof next === 'string' ? next : null)
      if (typeof next === 'string') return announce(next)
      setChange(next)
      if (next.state === 'running') return
      announce(overWords(next))
      onOver()
    },
    [onOver],
  )
  const running = change?.state === 'running' ? change.id : null
  useEffect(() => {
    if (running === null) return
    const timer = setInterval(() => {
      void allChanges.look(running).then((next) => next && took(next))
    }, pause)
    return () => clearInterval(timer)
  }, [running, took])
  return {
    change,
    problem,
    start: async (query: string, asked: Asked) => took(await allChanges.start(workspaceId, query, asked)),
    cancel: async () => {
      const refused = change && (await allChanges.cancel(change.id))
      if (refused) setProblem(refused)
    },
    undo: async () => {
      if (change) took(await allChanges.undo(change.id))
    },
    dismiss: () => {
      setChange(null)
      setProblem(null)
    },
  }
}

/** What came of it: “248 changed.” */
export const overWords = ({ state, changed, total }: AllChange): string =>
  state === 'cancelled'
    ? `Cancelled. ${thousands(changed)} of ${thousands(total)} were changed.`
    : `${thousands(changed)} changed.`
