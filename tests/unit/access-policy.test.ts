import { expect, test } from 'vitest'
import { visibleAssessments } from '@/lib/access/policy'
import { viewerOf } from '../support/viewer'

test('a respondent sees one assessment, named by its id', () => {
  expect(visibleAssessments(viewerOf('abc'))).toEqual({ id: 'abc' })
})
