'use client'

import { useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { clockOf, onClock, pauseClock, startClock } from './call-clock'

/** How long this call has lasted. It is read in minutes and says nothing by itself. */
export function CallTimer({ call }: { call: string }) {
  const { running, seconds } = useSyncExternalStore(
    onClock,
    () => clockOf(call),
    () => atRest,
  )
  const begun = seconds > 0 || running
  return (
    <div className="needs-script flex items-center gap-3">
      <p className="min-w-[4ch] text-heading font-[650]" data-timer={running ? 'running' : 'paused'}>
        <span aria-hidden="true">{asClock(seconds)}</span>
        <span className="sr-only">{inWords(seconds)}</span>
      </p>
      <Button
        type="button"
        look="secondary"
        className="min-h-11"
        onClick={() => (running ? pauseClock(call) : startClock(call))}
      >
        {running ? 'Pause' : begun ? 'Go on' : 'Start'}
        <span className="sr-only"> the timer</span>
      </Button>
    </div>
  )
}

const atRest = { running: false, seconds: 0 }

const two = (count: number) => String(count).padStart(2, '0')

function asClock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

function inWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes === 0) return 'Less than a minute in this call.'
  return minutes === 1 ? 'One minute in this call.' : `${minutes} minutes in this call.`
}
