import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { currentRubric } from '@/lib/rubric/rubrics'
import { goldenPath, goldenTexts, readGolden } from './golden-files'

const accept = 'Something that is said has changed. `npm run drift` lists what; `npm run golden` accepts it.'
const texts = goldenTexts(currentRubric.rubric)

describe('golden files', () => {
  it.each([...texts])('%s says what it said', (name, text) => {
    expect(text, accept).toBe(readGolden(name))
  })

  it('are of this cast and no other', () => {
    const kept = readdirSync(path.dirname(goldenPath('x'))).filter((file) => file.endsWith('.json'))
    expect(kept.sort()).toEqual([...texts.keys()].map((name) => `${name}.json`).sort())
  })
})
