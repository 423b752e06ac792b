import { z } from 'zod'
import { isRowId } from './ids'
import { opId } from './op-id'
import { personErrors, workspaceName } from './person-fields'
import { notFound, type Refusal } from './refusal'
import { refuse } from './refuse'
import { sentBy } from './vendor-fields'

/** What is said of a field that cannot be taken as it is. */
export const workspaceErrors = {
  name: personErrors.workspace,
  typed: 'Type the name of the workspace as it stands above',
} as const

/** Reads the name of a workspace: `name`. */
export function parseWorkspaceName(body: unknown): { readonly name: string } | Refusal {
  const parsed = z.strictObject({ name: workspaceName }).safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** Reads what a new workspace is called: `opId`, `name`. */
export function parseNewWorkspace(body: unknown): { readonly opId: string; readonly name: string } | Refusal {
  const parsed = z.strictObject({ opId, name: workspaceName }).safeParse(sentBy(body))
  return parsed.success ? parsed.data : refuse(parsed.error)
}

/** Reads the name that was typed to delete a workspace: `typed`. */
export function parseDeletion(body: unknown): { readonly typed: string } | Refusal {
  const parsed = z.strictObject({ typed: z.string().max(200) }).safeParse(sentBy(body))
  return parsed.success ? { typed: parsed.data.typed.trim() } : refuse(parsed.error)
}

/** Reads which workspace to look at: `workspace`, its id. */
export function parseChoice(body: unknown): { readonly workspace: string } | Refusal {
  const parsed = z.strictObject({ workspace: z.string().max(32) }).safeParse(sentBy(body))
  if (!parsed.success) return refuse(parsed.error)
  return isRowId(parsed.data.workspace) ? parsed.data : notFound
}
