import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AskedSending, AskedSent } from '@/components/asked/asked-sending'
import { AskedTerms } from '@/components/asked/asked-terms'
import { AskedUntil } from '@/components/asked/asked-until'
import { LinkWords } from '@/components/vendors/link-words'

const textOf = (markup: string) => markup.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
const day = (date: number) => new Date(Date.UTC(2026, 10, date, 12))

describe('a vendor’s private link, as its buyer is told', () => {
  const link = { expiresAt: day(30), isOver: false, openedAt: null, answered: 0, sentAt: null, changedAt: null }
  const said = (of: Partial<Parameters<typeof LinkWords>[0]['of']>) =>
    textOf(renderToStaticMarkup(<LinkWords of={{ ...link, ...of }} />))

  it('tells the answers of today apart from the day of sending', () => {
    expect(said({ answered: 3, openedAt: day(2), changedAt: day(3), sentAt: day(4) })).toBe(
      'It has answered 3 questions so far. It sent its answers on 4 November 2026. The link works until 30 November 2026.',
    )
    const since = said({ answered: 5, openedAt: day(2), changedAt: day(6), sentAt: day(4) })
    expect(since).toContain('It has answered 5 questions so far.')
    expect(since).toContain('It sent its answers on 4 November 2026, and changed something since.')
  })

  it('says of a new link no more than that nothing was sent by it', () => {
    expect(said({ answered: 1, changedAt: day(3) })).toContain(
      'It has answered 1 question so far. It sent nothing by this link yet.',
    )
  })

  it('says when nothing is answered: not opened, opened, or every answer taken back', () => {
    expect(said({})).toContain('It has not opened its link yet.')
    expect(said({ openedAt: day(2) })).toContain('It opened its link and has not answered yet.')
    expect(said({ openedAt: day(2), sentAt: day(4), changedAt: day(5) })).toContain(
      'No question has an answer now. It sent its answers on 4 November 2026, and changed something since.',
    )
  })
})

const by = { vendor: 'Example', asker: 'A buyer', business: null, until: day(30).toISOString() }
const sent = { by, sentAt: day(4).toISOString() }

describe('a vendor that sent its answers', () => {
  const said = (changedSince: boolean) =>
    textOf(renderToStaticMarkup(<AskedSent {...sent} changedSince={changedSince} answered={5} count={19} />))

  it('is told the count as of now, apart from the day of sending', () => {
    expect(said(false)).toContain('You sent them on 4 November 2026. 5 of 19 questions have an answer now.')
    expect(said(false)).not.toContain('with 5 of 19')
    expect(said(false)).toContain('There is nothing more to do.')
  })

  it('is not told that there is nothing more to do beside the wish to send again', () => {
    const form = <AskedSending at="/v/key" {...sent} progress={null} changedSince />
    expect(textOf(renderToStaticMarkup(form))).toContain('Send again')
    expect(said(true)).not.toContain('nothing more to do')
  })
})

it('tells a vendor without a script to save', () => {
  const line = /<noscript>(<[^>]+>)*Without a script, save each answer before you go on[.]/
  expect(renderToStaticMarkup(<AskedUntil by={by} />)).toMatch(line)
  expect(renderToStaticMarkup(<AskedTerms by={by} count={19} />)).toMatch(line)
})
