import { Day } from '@/components/ui/day'
import { Finding } from '@/components/ui/finding'
import { Caption, Lead } from '@/components/ui/text'
import type { Meta } from '@/lib/views/report/case'
import { captionAround, commonCause, noRisk, riskAround, versionLine } from '@/lib/views/report/lines'
import type { MainRisk, VerdictBlock } from '@/lib/views/report/verdict-block'
import { Because } from './because'
import { Terms } from './block'
import type { ReportLinks } from './report-links'

type VerdictProps = { block: VerdictBlock; meta: Meta; links?: ReportLinks | undefined }

/** What to do, in one sentence, with the problem and the main risk under it. */
export function VerdictSection({ block, meta, links }: VerdictProps) {
  const [report, answered] = captionAround(meta, block)
  return (
    <div className="grid gap-4 pt-6 pb-9">
      <Caption>
        {report} <Day iso={meta.submittedOn} />
        {answered}
      </Caption>
      <Versions meta={meta} links={links} />
      <Finding>{block.heading}</Finding>
      <Lead>
        <strong>{block.confidence}.</strong> {block.lead}
      </Lead>
      <Because of={block.because} className="max-w-measure" />
      {block.advice !== null && <p className="max-w-measure">{block.advice}</p>}
      <Terms
        of={[
          { term: 'The problem', text: block.problem },
          { term: 'The main risk', text: block.risk ? <Risk risk={block.risk} /> : noRisk },
        ]}
      />
      {links && meta.version === meta.versions && (
        <p className="screen-only">
          <a href={links.check} className="inline-block py-1">
            Change an answer
          </a>
        </p>
      )}
    </div>
  )
}

function Risk({ risk }: { risk: MainRisk }) {
  const [before, after] = riskAround(risk)
  return (
    <span className="grid gap-1">
      <span>
        {before}
        <strong>{risk.name}</strong>
        {after}
      </span>
      <Because of={risk.because} />
      {risk.why.length > 0 && <span>{commonCause(risk.why)}</span>}
    </span>
  )
}

function Versions({ meta, links }: Omit<VerdictProps, 'block'>) {
  const { version, versions } = meta
  if (versions < 2) return <LastTime href={links?.compare} />
  const others = Array.from({ length: versions }, (_, index) => index + 1).filter((number) => number !== version)
  return (
    <p className="text-note">
      {versionLine(meta)}{' '}
      <span className="screen-only">
        {links &&
          others.map((number) => (
            <a key={number} href={links.version(number)} className="mr-3 inline-block py-1">
              Read version {number}
            </a>
          ))}
        {links?.compare !== undefined && (
          <a href={links.compare} className="inline-block py-1">
            Compare two versions
          </a>
        )}
      </span>
    </p>
  )
}

/** A first version may be compared as well, with what was said last time. */
function LastTime({ href }: { href: string | undefined }) {
  if (href === undefined) return null
  return (
    <p className="screen-only text-note">
      <a href={href} className="inline-block py-1">
        Compare with last time
      </a>
    </p>
  )
}
