import { Day } from '@/components/ui/day'
import { Finding } from '@/components/ui/finding'
import { Caption, Lead } from '@/components/ui/text'
import type { Meta } from '@/lib/views/report/case'
import { small } from '@/lib/views/report/sentences'
import { unknown } from '@/lib/views/report/unknown'
import type { MainRisk, VerdictBlock } from '@/lib/views/report/verdict-block'
import { Because } from './because'
import { Terms } from './block'
import type { ReportLinks } from './report-links'

type VerdictProps = { block: VerdictBlock; meta: Meta; links?: ReportLinks | undefined }

/** What to do, in one sentence, with the problem and the main risk under it. */
export function VerdictSection({ block, meta, links }: VerdictProps) {
  return (
    <div className="grid gap-4 pt-6 pb-9">
      <Caption>
        {meta.businessName === null ? 'Report' : `Report for ${meta.businessName}`}. <Day iso={meta.submittedOn} />.{' '}
        {block.answered} of {block.asked} questions answered
        {block.more > 0 && `, and ${block.more} more could be`}
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
      {links && (
        <p className="screen-only">
          <a href={links.check} className="inline-block py-1">
            Change an answer
          </a>
        </p>
      )}
    </div>
  )
}

const noRisk = 'No failure pattern stands out in what you answered.'

const thin = 'None stands out. There is thin evidence for one: '
const notRuledOut = 'None stands out. One could not be ruled out: '

function Risk({ risk }: { risk: MainRisk }) {
  return (
    <span className="grid gap-1">
      <span>
        {!risk.found && (unknown(risk.because) ? notRuledOut : thin)}
        <strong>{risk.name}</strong> ({risk.band} if nothing changes).{' '}
        {risk.found ? risk.meaning : `That would mean: ${small(risk.meaning)}`}
      </span>
      <Because of={risk.because} />
      {risk.why.length > 0 && <span>A common cause: {risk.why.join(' ')}</span>}
    </span>
  )
}

function Versions({ meta: { version, versions }, links }: Omit<VerdictProps, 'block'>) {
  if (versions < 2) return null
  const others = Array.from({ length: versions }, (_, index) => index + 1).filter((number) => number !== version)
  return (
    <p className="text-note">
      Version {version} of {versions}.{' '}
      {links &&
        others.map((number) => (
          <a key={number} href={links.version(number)} className="mr-3 inline-block py-1">
            Read version {number}
          </a>
        ))}
    </p>
  )
}
