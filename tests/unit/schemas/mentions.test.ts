import { describe, expect, test } from 'vitest'
import { mentionedIn } from '@/lib/schemas/mentions'

const people = [
  { userId: 'sam', name: 'Sam Demo' },
  { userId: 'ann', name: 'Ann Demo' },
  { userId: 'ann2', name: 'Ann Other' },
  { userId: 'zoe', name: 'Zo\u00eb Quay-Sons' },
  { userId: 'nobody', name: ' ' },
]

describe('a mention', () => {
  test.each([
    ['@Sam Demo look', ['sam']],
    ['@sam demo', ['sam']],
    ['(@Sam), please', ['sam']],
    ['@Sam’s call', ['sam']],
    ['Ask @Ann', []],
    ['Ask @Ann Other.', ['ann2']],
    ['@Ann Demo and @Ann Other', ['ann', 'ann2']],
    ['@Zoe\u0308 Quay-Sons', ['zoe']],
    ['@Zo\u00eb?', ['zoe']],
    ['@Samantha', []],
    ['Sam Demo without a sign', []],
    ['someone@sam demo', []],
    ['hello.@Sam', []],
    ['@ Sam', []],
    ['@', []],
    ['', []],
    ['@Samantha then @Sam', ['sam']],
  ])('in %j is of %j', (words, ids) => {
    expect(mentionedIn(words, people)).toEqual(ids)
  })

  test('is found quickly in a text that is nothing but signs', () => {
    const many = Array.from({ length: 200 }, (_, n) => ({ userId: `u${n}`, name: `Person ${n}` }))
    const started = performance.now()
    expect(mentionedIn('@Person'.repeat(570), many)).toEqual([])
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
