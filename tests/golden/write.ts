// `npm run golden`: accepts what the current rubric says now, by writing the golden files and its hash anew.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { currentRubric } from '@/lib/rubric/rubrics'
import { goldenPath, goldenTexts } from './golden-files'
import { rubricHash } from './rubric-hash'

const { rubric } = currentRubric
const folder = path.dirname(goldenPath('x'))
for (const file of readdirSync(folder)) if (file.endsWith('.json')) rmSync(path.join(folder, file))
const texts = goldenTexts(rubric)
for (const [name, text] of texts) writeFileSync(goldenPath(name), text)

const hash = rubricHash(rubric)
const hashFile = fileURLToPath(new URL(`../../lib/rubric/${rubric.id}/hash.ts`, import.meta.url))
const comment =
  "/** SHA-256 of this rubric's canonical JSON. A test compares them: a rubric that was used may not change. */"
writeFileSync(hashFile, `${comment}\nexport const hash = '${hash}'\n`)

console.log(`Wrote ${texts.size} golden files and the hash of rubric ${rubric.id}: ${hash}`)
