import { Button } from '@/components/ui/button'
import { dayInWords } from '@/components/ui/day'
import { Notice } from '@/components/ui/notice'
import { SectionTitle } from '@/components/ui/page-title'
import type { DomainView } from '@/lib/views/domain-view'
import { RecordList } from './record-list'

type CardProps = { domain: DomainView; mayChange: boolean }

/** One host: whether it shows the links, what is missing, and the records to set. */
export function DomainCard({ domain, mayChange }: CardProps) {
  const { id, host, verifiedOn, checkedAt, problem, proofs, leads } = domain
  const base = `/studio/settings/domain/${id}`
  return (
    <section aria-labelledby={`host-${id}`} className="grid gap-4 border-t border-control py-6">
      <SectionTitle id={`host-${id}`} className="[overflow-wrap:anywhere]">
        {host}
      </SectionTitle>
      <p className="max-w-measure">
        {verifiedOn === null
          ? 'Not proven yet. Your links do not open here.'
          : `Proven since ${dayInWords(verifiedOn)}. Your links open here, and new ones start with it.`}
      </p>
      {problem !== null && (
        <Notice tone="caution" heading="What the last check found">
          <p>{problem}</p>
        </Notice>
      )}
      <p className="text-note text-muted">
        {checkedAt === null ? 'Not checked yet.' : `Checked on ${moment(checkedAt)}.`}
      </p>
      {mayChange && (
        <form method="post" action={`${base}/check`} noValidate>
          <Button look={verifiedOn === null ? 'primary' : 'secondary'}>
            Check now<span className="sr-only">: {host}</span>
          </Button>
        </form>
      )}
      <RecordList
        title="Show that the host is yours"
        words={
          proofs.length > 1
            ? 'Set one of these two records. They hold what only your workspace was told.'
            : 'Set this record.'
        }
        records={proofs}
      />
      {leads && (
        <RecordList
          title="Lead the host here"
          words="Where your provider takes no CNAME for a bare domain, use a host below it."
          records={[leads]}
        />
      )}
      {mayChange && <Removal action={`${base}/removal`} host={host} />}
    </section>
  )
}

/** Removing breaks addresses that were passed on, so it takes a second look, which works without a script. */
function Removal({ action, host }: { action: string; host: string }) {
  return (
    <details>
      <summary className="inline-flex min-h-11 items-center text-link underline underline-offset-[0.18em]">
        Remove<span className="sr-only"> {host}</span>
      </summary>
      <form method="post" action={action} noValidate className="mt-2 grid max-w-[62ch] justify-items-start gap-4">
        <p>
          Addresses that start with this host stop working at once. Your links stay, and open at the address of Seam
          Gauge. Who began to answer at this host goes on with a resume link.
        </p>
        <Button look="critical">
          Remove <span className="[overflow-wrap:anywhere]">{host}</span>
        </Button>
      </form>
    </details>
  )
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

const moment = (iso: string) => `${dayInWords(iso)} at ${clock.format(new Date(iso))} UTC`
