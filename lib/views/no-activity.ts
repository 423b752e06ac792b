const hour = 3_600_000

/** A letter of a link, as far as it is told here. */
type Letter = {
  readonly state: 'queued' | 'sent' | 'kept' | 'failed' | 'cancelled'
  readonly sendAt: Date
  readonly settledAt: Date | null
}

/**
 * What is said while nobody has opened a link: “No one has opened this yet. Sent 2 hours ago.” A letter that waits, or
 * that no mail server took, was not sent.
 */
export function noActivity(letters: readonly Letter[], now: Date): string {
  return `No one has opened this yet. ${sofar(letters, now)}`
}

function sofar(letters: readonly Letter[], now: Date): string {
  const sent = letters.filter(({ state }) => state === 'sent').map(({ settledAt, sendAt }) => +(settledAt ?? sendAt))
  if (sent.length > 0) return `Sent ${ago(Math.floor((now.getTime() - Math.min(...sent)) / hour))}.`
  const is = (state: Letter['state']) => letters.some((letter) => letter.state === state)
  if (is('queued')) return 'Its letters are on their way.'
  if (is('kept')) return 'Its letters are kept in the outbox: there is no mail server.'
  if (is('failed')) return 'No letter arrived. The list of recipients says why.'
  return 'It was not sent from here: copy the link or add people.'
}

function ago(hours: number): string {
  if (hours < 1) return 'less than an hour ago'
  if (hours < 48) return hours === 1 ? '1 hour ago' : `${hours} hours ago`
  return `${Math.floor(hours / 24)} days ago`
}
