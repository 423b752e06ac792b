import { expect, test } from 'vitest'
import { visibleAssessments, visibleLinks, visibleShares } from '@/lib/access/policy'
import { answererOf, readerOf, viewerOf } from '../support/viewer'

test('a respondent sees one assessment, named by its id', () => {
  expect(visibleAssessments(viewerOf('abc'))).toEqual({ id: 'abc' })
})

test('a reader sees the share whose key they hold, by every column that names it', () => {
  expect(visibleShares(readerOf('share', 'one', 2))).toEqual({ id: 'share', assessmentId: 'one', versionNumber: 2 })
})

test('an answerer reaches the link whose key they hold, by every column that names it', () => {
  expect(visibleLinks(answererOf('link', 'vendor'))).toEqual({ id: 'link', vendorId: 'vendor' })
})
