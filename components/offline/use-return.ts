import { useEffect } from 'react'

/** What sends what waits here. @returns whether the page may be left */
type Sends = { flush(): Promise<boolean> }

const everyMs = 10_000

/** Opens the address again once the server can be heard and has what waited here. `when` says whether to look for it. */
export function useReturn(sender: Sends | null, when: boolean): void {
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

async function goBack(sender: Sends | null) {
  const heard = await fetch('/livez', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (heard && (!sender || (await sender.flush()))) location.reload()
}
