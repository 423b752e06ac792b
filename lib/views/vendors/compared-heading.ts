import type { Assessment } from '@/lib/engine/judgement'
import type { Published } from '@/lib/rubric/rubrics'
import { counted, series, small } from '../report/sentences'
import { reportFirst } from './own-report'
import type { Standing } from './standing'
import type { ToldVendor } from './told'
import type { MustHave, VendorReading } from './vendor-reading'

type Headed = { readonly heading: string; readonly lead: readonly string[] }

/**
 * Which vendor fits, that some tie, or that none does; and before that, what the buyer's own report says.
 * @param areAll false where the buyer has other vendors than these
 */
export function comparedHeading(
  published: Published,
  judged: Assessment | null,
  readings: readonly VendorReading[],
  standing: Standing,
  musts: readonly (readonly MustHave[])[],
  areAll: boolean,
): Headed {
  if (readings.length === 0)
    return { heading: 'No vendor to compare yet', lead: ['Add a vendor, and what it told you.'] }
  if (judged === null)
    return {
      heading: 'Whether one of them fits is not known yet',
      lead: ['We do not know what you need. Answer the questions about your business, and the fit joins.'],
    }
  const first = reportFirst(published, judged)
  const own = ofVendors(published, judged, readings, standing, musts, areAll ? '' : ' shown here')
  if (first === null) return own
  return {
    heading: stop(first),
    lead: ['That is what your report says, whatever a vendor offers.', `${own.heading}.`, ...own.lead],
  }
}

/** The first sentence, without its stop. */
const stop = (text: string) => text.replace(/[.].*$/, '')

function ofVendors(
  published: Published,
  { outcome }: Assessment,
  readings: readonly VendorReading[],
  { reached, ties }: Standing,
  musts: readonly (readonly MustHave[])[],
  here: string,
): Headed {
  const met = (of: ToldVendor) => metOf(musts[readings.findIndex(({ id }) => id === of.vendor.id)] ?? [])
  const [best, ...others] = reached
  if (!best) return nobody(readings, musts, here)
  const tied = ties.find((group) => group.includes(best)) ?? [best]
  const only = outcome === 'nothing_now' ? ' if you hired at all' : ''
  const fit = (of: ToldVendor) => small(published.words.vendors.phrases.fits[of.buyer?.fit.band ?? 'weak']) + only
  const after = others.filter((one) => !tied.includes(one))
  return {
    heading:
      tied.length > 1
        ? `Tie: ${series(tied.map(({ vendor }) => vendor.name))} are each ${fit(best)}`
        : `${best.vendor.name} is ${fit(best)}`,
    lead: [
      ...tied.map((one) => `${one.vendor.name} ${met(one)}.`),
      ...after.map((one) => `${one.vendor.name} is ${fit(one)}, and ${met(one)}.`),
      ...(reached.length < readings.length ? [`Nobody else${here} reaches the bar.`] : []),
      BAR,
    ],
  }
}

const BAR = 'The bar: it fits, its kind is established, its claim is not refuted, and no stop sign shows.'

function nobody(readings: readonly VendorReading[], musts: readonly (readonly MustHave[])[], here: string): Headed {
  const open = readings.some(({ kind }) => kind.id === null)
  const counts = musts.map((of) => of.filter(({ met }) => met === 'meets').length)
  const [all, most] = [musts[0]?.length ?? 0, Math.max(...counts)]
  const names = readings.filter((_, place) => counts[place] === most).map(({ name }) => name)
  const closest =
    most === 0 ? 'None is met by any of them.' : `${series(names)} ${names.length === 1 ? 'meets' : 'meet'} ${most}.`
  return {
    heading: open ? 'None of these yet' : 'None of these',
    lead: [
      most === all ? `Nobody${here} reaches the bar.` : `No vendor${here} meets all ${all} must-haves. ${closest}`,
      BAR,
    ],
  }
}

function metOf(musts: readonly MustHave[]): string {
  const count = (met: MustHave['met']) => musts.filter((must) => must.met === met).length
  const unknown = count('not_known')
  const rest = unknown === 0 ? '' : `, and ${unknown} ${unknown === 1 ? 'is' : 'are'} not known`
  return `meets ${count('meets')} of ${counted(musts.length, 'must-have')}${rest}`
}
