import { useEffect } from 'react'
import type { Sender } from '@/components/questionnaire/answer-sender'

const everyMs = 10_000

/** Opens the address again once the server can be heard and has what waited here. `when` says whether to look for it. */
export function useReturn(sender: Sender | null, when: boolean): void {
  useEffect(() => {
    if (!when) return
    const look = () => void goBack(sender)
    const timer = setInterval(look, everyMs)
    addEventListener('online', look)
    return () => {
      clearInterval(timer)
      removeEventListener('online', look)
    }
  }, [sender, when])
}

async function goBack(sender: Sender | null) {
  const heard = await fetch('/livez', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (heard && (!sender || (await sender.flush()))) location.reload()
}
