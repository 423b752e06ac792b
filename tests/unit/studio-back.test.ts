import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { addressBack, studioBack } from '@/lib/route/studio-back'

const to = (back: string) => addressBack(studioBack(new URLSearchParams({ back }), '/studio/inbox'), { changed: 'a1' })

test.each([
  ['/studio/submissions/0123?from=view%3Dall#row-1', '/studio/submissions/0123?from=view%3Dall&changed=a1#row-1'],
  ['/studio/inbox?view=mine&problem=x&field=y&changed=z', '/studio/inbox?view=mine&changed=a1'],
  ['', '/studio/inbox?changed=a1'],
  ['/studio', '/studio?changed=a1'],
  ['/studio/../account', '/studio/inbox?changed=a1'],
  ['/account', '/studio/inbox?changed=a1'],
  ['/studiox', '/studio/inbox?changed=a1'],
  ['//evil.example/studio/inbox', '/studio/inbox?changed=a1'],
  ['https://evil.example/studio/inbox', '/studio/inbox?changed=a1'],
  ['javascript:alert(1)', '/studio/inbox?changed=a1'],
  ['/studio/%0d%0aSet-Cookie:x', '/studio/inbox?changed=a1'],
])('goes back from %s to %s', (back, address) => {
  expect(to(back)).toBe(address)
})

it('goes back to a page of the studio whatever it is told', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.webPath()), fc.boolean(), (text, under) => {
      const address = to(under ? `/studio/${text}` : text)
      expect(address).toMatch(/^\/studio(\/[\w./-]*)?\?[^\r\n\\]*(#[^\r\n\\]*)?$/)
      expect(new URL(address, 'http://here.invalid').host).toBe('here.invalid')
    }),
  )
})
