import type { APIRequestContext } from '@playwright/test'
import type { Persona } from '@/tests/support/personas'
import { query } from './database'
import { reported } from './seed'

/**
 * An assessment whose last version was submitted so many days ago. Versions are kept as written, so an older one is added
 * as the last instead of making the first one older. @returns its id
 */
export async function reportedAgo(request: APIRequestContext, who: Persona, days: number): Promise<string> {
  const id = await reported(request, who)
  await query(
    `INSERT INTO assessment_version SELECT assessment_id, 2, gen_random_uuid(), business_name, rubric_id, rubric_hash,
       answers, verdict, submitted_at - $2 * interval '1 day' FROM assessment_version WHERE assessment_id = $1`,
    [id, days],
  )
  return id
}
