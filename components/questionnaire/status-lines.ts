/** The four texts of the status region (UX §2.0, autosave contract). It never says anything else about saving. */
export const savingLine = 'Saving…'
export const awayLine = 'Offline. Saved on this device'
export const failedLine = 'Not saved. Try again'
export const savedLine = (iso: string) => `Saved at ${clock(iso)}`

/** The time of day of an ISO date, as 24 hours, in the reader's own time. */
export const clock = (iso: string) =>
  new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', hour12: false })

export const isToday = (iso: string) => new Date(iso).toDateString() === new Date().toDateString()
