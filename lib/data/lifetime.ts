/** Days without a save after which a draft is deleted. */
export const draftDays = 90
/** Days a report is kept after it was submitted. */
export const reportDays = 365
/** Days for which the holder of a key is told how it ended; a browser keeps its cookie no longer. */
export const endedKeyDays = 400

/** Days for which a removed vendor can be brought back; then it is deleted. */
export const removedVendorDays = 30

/** Days for which a removed note, task or file can be brought back; then it is deleted. */
export const removedNoteDays = 30

/** Hours for which whoever wrote a note can change it. */
export const noteEditHours = 24

/** Days for which a change in the inbox can be undone; what it removed is deleted then. */
export const undoDays = 1

/** Days for which an export can be downloaded, and days for which it is told that it was made. */
export const exportDays = 7
export const exportToldDays = 90

/** Days after which a removed recipient is deleted: no draft that they began is left then. */
export const removedRecipientDays = 90

/** Days for which a question that was asked back can be answered. */
export const askBackDays = 30

/** The moment so many days of 24 hours after another; negative for before. */
export const daysAfter = (moment: Date, days: number): Date => new Date(moment.getTime() + days * 86_400_000)

/** When a draft saved now runs out. A report that was promised for longer keeps its date. */
export function afterSave(now: Date, promised: Date): Date {
  const draft = daysAfter(now, draftDays)
  return draft > promised ? draft : promised
}

/** When a report submitted now runs out. */
export const afterSubmission = (now: Date): Date => daysAfter(now, reportDays)
