/** A solved puzzle as the form sends it; null where this browser cannot solve one. */
export async function solvedPuzzle(): Promise<string | null> {
  try {
    const [{ solveChallenge }, { deriveKey }, puzzle] = await Promise.all([
      import('altcha-lib'),
      import('altcha-lib/algorithms/web/pbkdf2'),
      fetch('/puzzle').then((response) => (response.ok ? response.json() : Promise.reject(new Error()))),
    ])
    const found = await solveChallenge({ challenge: puzzle, deriveKey, timeout: 60_000 })
    return found && btoa(JSON.stringify({ challenge: puzzle, solution: found }))
  } catch {
    return null
  }
}
