import type { ReactNode } from 'react'
import { Block } from '@/components/report/block'
import { cn } from '@/components/ui/cn'
import type { SaidShown } from '@/lib/views/vendors/vendor-reading'
import { EvidenceLink } from './evidence-link'

const agreement: Readonly<Record<SaidShown['agrees'], string>> = {
  with_claim: 'Fits the claim',
  against_claim: 'Speaks against the claim',
  neither: 'Says nothing about the claim',
}

const [says, shows, evidence] = ['Says', 'Answers show', 'Evidence']

const meaning = `“${says}” is how a vendor that is what this one claims to be would answer.`

type SaidShownProps = { of: readonly SaidShown[] }

/**
 * Says · answers show · evidence, a row for each question. Where there is no room for columns a row is a block with the
 * names of the columns in it; roles are spelt out because a table that is laid out otherwise loses them.
 */
export function SaidShownSection({ of }: SaidShownProps) {
  if (of.length === 0) return null
  return (
    <Block
      id="said"
      heading="What it says, what its answers show, and on which evidence"
      lead={of.some((row) => row.says !== null) ? [meaning] : []}
    >
      <table role="table" aria-label="What it says, what its answers show, and the evidence" className="w-full">
        <thead role="rowgroup" className="max-sm:sr-only">
          <tr role="row" className="border-b border-control">
            {['Question', says, shows, evidence].map((label) => (
              <th key={label} role="columnheader" scope="col" className="py-1.5 pr-4 text-left align-bottom text-note">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-sm:block">
          {of.map((row) => (
            <Row key={row.question} of={row} />
          ))}
        </tbody>
      </table>
    </Block>
  )
}

function Row({ of }: { of: SaidShown }) {
  return (
    <tr role="row" data-said={of.question} className="border-b border-line max-sm:grid max-sm:gap-2 max-sm:py-3">
      <th role="rowheader" scope="row" className={`${cell} font-[650] sm:w-[18%]`}>
        {of.term}
      </th>
      <Cell label={says!}>{of.says ?? <span className="text-muted">It claims nothing here</span>}</Cell>
      <Cell label={shows!}>
        <ul className="grid gap-1">
          {of.shows.map(({ text, by }) => (
            <li key={`${by} ${text}`}>
              {text} <span className="text-muted">({by})</span>
            </li>
          ))}
        </ul>
        {of.shows.length === 0 ? 'Not answered yet' : <p className="text-muted">{agreement[of.agrees]}.</p>}
      </Cell>
      <Cell label={evidence!} className="sm:w-[26%]">
        {of.shows.length > 0 && <p>{of.proven ? 'Proof seen' : 'Only heard'}</p>}
        {of.evidence.map((one) => (
          <p key={one.text}>
            <EvidenceLink {...one} />
          </p>
        ))}
        {of.notes.map((note) => (
          <p key={note} className="whitespace-pre-line">
            {note}
          </p>
        ))}
      </Cell>
    </tr>
  )
}

const cell = 'py-2 pr-4 text-left align-top text-note wrap-anywhere max-sm:block max-sm:p-0'

function Cell({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <td role="cell" className={cn(cell, className)}>
      <span aria-hidden="true" className="block text-muted sm:hidden">
        {label}
      </span>
      {children}
    </td>
  )
}
