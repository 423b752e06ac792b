import { failedLine, savedLine, savingLine } from '@/components/questionnaire/status-lines'
import { announce } from '@/components/ui/announce'

/** What changes at an item; what is absent stays. */
export type ItemChange = { readonly done?: boolean; readonly owner?: string | null; readonly dueOn?: string | null }

/** Sends what changes at one item of the plan, one thing after another, and says in the status region how it went. */
export function planSender(action: string, item: string, wasDone: boolean) {
  let kept = wasDone
  let last: Promise<unknown> = Promise.resolve()

  async function send(change: ItemChange): Promise<string | null> {
    announce(savingLine)
    const problem = await post(action, { item, ...change })
    announce(problem === null ? savedLine(new Date().toISOString()) : failedLine)
    if (problem === null && change.done !== undefined) kept = change.done
    return problem
  }

  function inTurn(run: () => Promise<string | null>): Promise<string | null> {
    const turn = last.then(run)
    last = turn
    return turn
  }

  return {
    /** Whether the item counts as done. */
    kept: () => kept,
    /** Keeps the tick as it stands when its turn comes, or takes it back. @returns what went wrong, or null */
    tick: (box: HTMLInputElement) =>
      inTurn(async () => {
        if (box.checked === kept) return null
        const problem = await send({ done: box.checked })
        if (problem !== null) box.checked = kept
        return problem
      }),
    /** Keeps what else changed. @returns what went wrong, or null */
    save: (change: ItemChange) => inTurn(() => send(change)),
  }
}

const notSaved = 'This was not saved. What you entered is still here. Try again.'

async function post(action: string, body: object): Promise<string | null> {
  try {
    const response = await fetch(action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      // The page may end at any moment; what is on its way should still arrive.
      keepalive: true,
    })
    if (response.ok) return null
    return response.status === 422
      ? ((await response.json()) as { error: { message: string } }).error.message
      : notSaved
  } catch {
    return notSaved
  }
}
