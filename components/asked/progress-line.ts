/** How far a vendor came, in words. */
export function progressLine(answered: number, count: number): string {
  if (answered === 0) return `You have not answered any of the ${count} questions yet.`
  return answered === count
    ? `You have answered all ${count} questions.`
    : `You have answered ${answered} of ${count} questions.`
}
