import { expect, test } from 'vitest'
import { visibleAssessments, visibleShares } from '@/lib/access/policy'
import { readerOf, viewerOf } from '../support/viewer'

test('a respondent sees one assessment, named by its id', () => {
  expect(visibleAssessments(viewerOf('abc'))).toEqual({ id: 'abc' })
})

test('a reader sees the share whose key they hold, by every column that names it', () => {
  expect(visibleShares(readerOf('share', 'one', 2))).toEqual({ id: 'share', assessmentId: 'one', versionNumber: 2 })
})
