import { Block, Rows } from '@/components/report/block'

/** Lines to insist on in a contract with this vendor. */
export function ContractSection({ of }: { of: readonly string[] }) {
  if (of.length === 0) return null
  return (
    <Block id="contract" heading="What to have in writing with this vendor">
      <Rows>
        {of.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Rows>
    </Block>
  )
}
