import { Block, Rows, Terms } from '@/components/report/block'
import { Notice } from '@/components/ui/notice'
import type { VendorReading } from '@/lib/views/vendors/vendor-reading'

/** What a vendor really is, what else it may be, how firm that is in counts, and what becomes of its claim. */
export function KindSection({ of: { kind, asked, claimed, claim } }: { of: VendorReading }) {
  const { heading, text, runnerUp, steady, conflicts } = kind
  return (
    <Block id="kind" heading={heading} lead={text === '' ? [] : [text]}>
      {conflicts.length > 0 && (
        <Notice tone="caution" heading="Told in two ways">
          {conflicts.length === 1 ? (
            <p>{conflicts[0]}</p>
          ) : (
            <Rows>
              {conflicts.map((conflict) => (
                <li key={conflict}>{conflict}</li>
              ))}
            </Rows>
          )}
          <p>Both answers are kept, and we are less sure for it.</p>
        </Notice>
      )}
      <Terms
        of={[
          { term: 'Says it is', text: claim.text },
          {
            term: 'Its claim',
            text: (
              <>
                <strong>{claimed.word}.</strong> {claimed.text}
              </>
            ),
          },
          ...(runnerUp === null ? [] : [{ term: 'Runner-up', text: runnerUp }]),
          ...(steady === null ? [] : [{ term: 'How firm', text: steady }]),
          { term: 'Asked so far', text: asked.text },
        ]}
      />
    </Block>
  )
}
