import { expect, test } from 'vitest'
import { setupMistakes } from '@/lib/schemas/setup-form'

const right = { code: '23456-789AB', name: 'Demo Owner', email: 'owner@mail.test', workspace: 'Demo' }

test('all that cannot be taken of a setup is named at once, in the order of the page', () => {
  expect(setupMistakes(right)).toEqual([])
  expect(setupMistakes({ ...right, workspace: '', email: 'owner', code: '1' })).toEqual(['code', 'email', 'workspace'])
  expect(setupMistakes({})).toEqual(['code', 'name', 'email', 'workspace'])
})
