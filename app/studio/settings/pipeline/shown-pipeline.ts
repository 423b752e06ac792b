import type { PipelineProblem } from '@/components/pipeline/pipeline-form'
import type { Member } from '@/lib/access/viewer'
import { countAtStatuses, stillUsedWords, type Pipeline } from '@/lib/data/status-names'
import { typedText } from '@/lib/route/typed-text'
import { pipelineProblems } from '@/lib/schemas/pipeline-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { keptStatuses, statuses, usualStatuses } from '@/lib/schemas/status'

/**
 * The settings as the form shows them: as they are, or as they were typed and refused.
 * @param field the one that was refused by what stands in the workspace; the others are found by reading them again
 */
export async function shownPipeline(member: Member, pipeline: Pipeline, field: string | null) {
  const counted = await countAtStatuses(member)
  const standing = isRefusal(counted) ? {} : counted
  const typed = field === null ? {} : await typedText('pipeline')
  const isTyped = Object.keys(typed).length > 0
  const rows = pipeline.statuses.map(({ status, name, used }) => ({
    ...{ status, usual: usualStatuses[status].name, kept: keptStatuses.includes(status) },
    name: typed[`name-${status}`] ?? name,
    used: isTyped ? typed[`used-${status}`] === 'yes' : used,
    standing: standing[status] ?? 0,
  }))
  const still = statuses.find((status) => field === `used-${status}`)
  const problems: readonly PipelineProblem[] = [
    ...(isTyped ? pipelineProblems(sentAs(typed)) : []),
    ...(still && isTyped ? [{ field: `used-${still}`, message: stillUsedWords(standing[still] ?? 0) }] : []),
  ]
  return { rows, problems, sold: isTyped ? soldIn(typed) : pipeline.sold }
}

const soldIn = ({ sold = '' }: Readonly<Record<string, string>>) => sold.split(' ').filter((id) => id !== '')

/** What was typed, as it was sent: what is sold was put into one field to be kept. */
const sentAs = ({ sold: _, ...typed }: Readonly<Record<string, string>>) => new URLSearchParams(typed)
