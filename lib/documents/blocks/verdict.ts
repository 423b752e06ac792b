import type { Report } from '@/lib/views/report/report'
import { captionAround, commonCause, noRisk, riskAround, versionLine } from '@/lib/views/report/lines'
import type { MainRisk } from '@/lib/views/report/verdict-block'
import { dayInWords } from '../day-in-words'
import { because, heading, paragraph, when } from '../making'
import type { DocumentPart } from '../part'

/** What to do, in one sentence, with the problem and the main risk under it. */
export function verdictParts({ verdict, meta }: Pick<Report, 'verdict' | 'meta'>): DocumentPart[] {
  const [report, answered] = captionAround(meta, verdict)
  return [
    paragraph(`${report} ${dayInWords(meta.submittedOn)}${answered}`, 'note'),
    ...when(meta.versions > 1, paragraph(versionLine(meta), 'note')),
    heading(1, verdict.heading),
    paragraph([{ text: `${verdict.confidence}.`, strong: true }, { text: ` ${verdict.lead}` }], 'lead'),
    ...because(verdict.because),
    ...(verdict.advice === null ? [] : [paragraph(verdict.advice)]),
    {
      kind: 'terms',
      rows: [
        { term: 'The problem', parts: [paragraph(verdict.problem)] },
        { term: 'The main risk', parts: verdict.risk ? riskParts(verdict.risk) : [paragraph(noRisk)] },
      ],
    },
  ]
}

function riskParts(risk: MainRisk): DocumentPart[] {
  const [before, after] = riskAround(risk)
  return [
    paragraph([...(before === '' ? [] : [{ text: before }]), { text: risk.name, strong: true }, { text: after }]),
    ...because(risk.because),
    ...when(risk.why.length > 0, paragraph(commonCause(risk.why))),
  ]
}
