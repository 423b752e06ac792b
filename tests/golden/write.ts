// `npm run golden`: accepts what the current rubric says now, by writing the golden files and its hash anew.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { currentRubric } from '@/lib/rubric/rubrics'
import { goldenPath, goldenTexts } from './golden-files'
import { rubricHash, vendorsHash } from './rubric-hash'

const { rubric, vendors } = currentRubric
const folder = path.dirname(goldenPath('x'))
for (const file of readdirSync(folder)) if (file.endsWith('.json')) rmSync(path.join(folder, file))
const texts = goldenTexts(rubric)
for (const [name, text] of texts) writeFileSync(goldenPath(name), text)

const hash = rubricHash(rubric)
const vendors256 = vendorsHash(vendors)
writeHash('hash.ts', 'this rubric', 'hash', hash)
writeHash('vendors/hash.ts', 'these vendor tables', 'vendorsHash', vendors256)

console.log(`Wrote ${texts.size} golden files and the hashes of rubric ${rubric.id}:\n${hash}\n${vendors256} (vendors)`)

function writeHash(file: string, ofWhat: string, name: string, value: string) {
  const comment = `/** SHA-256 of the canonical JSON of ${ofWhat}. A test compares them: what was used may not change. */`
  const place = fileURLToPath(new URL(`../../lib/rubric/${rubric.id}/${file}`, import.meta.url))
  writeFileSync(place, `${comment}\nexport const ${name} = '${value}'\n`)
}
