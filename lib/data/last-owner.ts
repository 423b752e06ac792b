import 'server-only'
import type { Refusal } from '@/lib/schemas/refusal'

/** The name of the condition that the trigger reports: see the migration that makes it. */
const condition = 'a workspace keeps an owner'

const lastOwner: Refusal = {
  refused: 'unprocessable',
  field: 'rank',
  message: 'A workspace keeps an owner. Make somebody else an owner first.',
}

/** Runs a change that may take the last owner of a workspace away, which the database does not let happen. */
export async function keepingAnOwner<Result>(change: () => Promise<Result>): Promise<Result | Refusal> {
  try {
    return await change()
  } catch (error) {
    if (says(error, condition)) return lastOwner
    throw error
  }
}

/** The database's own words reach us wrapped by the driver, which keeps them in its message or in its cause. */
function says(error: unknown, words: string): boolean {
  if (!(error instanceof Error)) return false
  return error.message.includes(words) || ('meta' in error && JSON.stringify(error.meta).includes(words))
}
