import { ButtonLink } from '@/components/ui/button'
import { Table } from '@/components/ui/data-table'
import { Caption } from '@/components/ui/text'
import { notesStay, vendorHeadings, vendorsTable } from '@/lib/views/report/vendor-lines'
import type { ComparedVendor, VendorsBlock } from '@/lib/views/report/vendors'
import { Block, Part, Rows, Terms } from './block'
import { drawnRow } from './drawn-row'
import type { ReportLinks } from './report-links'

type VendorsProps = { block: VendorsBlock; links?: ReportLinks | undefined }

/** What each vendor says, what its answers show and how it fits: a table, and one vendor under the other on a phone. */
export function VendorsSection({ block, links }: VendorsProps) {
  const { heading, lead, missing, vendors, more, mustHaves, neutral } = block
  return (
    <Block id="vendors" heading={heading} lead={lead}>
      <Caption>{neutral}</Caption>
      {missing.length > 0 && (
        <Part heading={vendorHeadings.missing}>
          <Rows>
            {missing.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </Rows>
        </Part>
      )}
      {mustHaves.length > 0 && (
        <Part heading={vendorHeadings.mustHaves}>
          <Terms of={mustHaves.map(drawnRow)} />
        </Part>
      )}
      <div className="max-sm:hidden print:block">
        <Table {...vendorsTable(block)} />
      </div>
      <ul className="screen-only ledger sm:hidden">
        {vendors.map((vendor) => (
          <Narrow key={vendor.id} of={vendor} />
        ))}
      </ul>
      {more !== null && <p className="max-w-measure">{more}</p>}
      {vendors.map((vendor) => (
        <Details key={vendor.id} of={vendor} links={links} />
      ))}
      <p className="mt-4 max-w-measure">{notesStay}</p>
      {links?.vendors && (
        <p className="screen-only mt-2">
          <ButtonLink look="secondary" href={links.vendors.all}>
            Your vendors
          </ButtonLink>
        </p>
      )}
    </Block>
  )
}

/** What is told of one vendor, folded. Print opens it. */
function Details({ of: { id, name, rows }, links }: { of: ComparedVendor; links: ReportLinks | undefined }) {
  return (
    <details>
      <summary className="screen-only min-h-8 text-link">What we make of {name}</summary>
      <Part heading={name}>
        <Terms of={rows.map(drawnRow)} />
        {links?.vendors && (
          <p className="screen-only">
            <a href={links.vendors.one(id)} className="inline-flex min-h-11 items-center">
              Answers and notes<span className="sr-only"> of {name}</span>
            </a>
          </p>
        )}
      </Part>
    </details>
  )
}

/** A row of the table on a phone: every cell under its name. */
function Narrow({ of: { name, says, shows, fit } }: { of: ComparedVendor }) {
  const [, ...labels] = vendorHeadings.columns
  return (
    <li className="grid gap-2 border-b border-line py-3">
      <h3 className="font-[650]">{name}</h3>
      <dl className="grid gap-1.5">
        {[says, shows, fit].map((text, at) => (
          <div key={labels[at]}>
            <dt className="text-note text-muted">{labels[at]}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  )
}
