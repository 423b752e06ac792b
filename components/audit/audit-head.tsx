import { SectionTitle } from '@/components/ui/page-title'

type AuditHeadProps = {
  workspaceId: string
  head: { readonly seq: number; readonly hash: string }
}

/** The hash of the last line, to be kept elsewhere, and what it is good for. */
export function AuditHead({ workspaceId, head }: AuditHeadProps) {
  return (
    <section aria-labelledby="audit-head" className="grid gap-3 border-t border-control pt-6">
      <SectionTitle id="audit-head">Keep the last hash elsewhere</SectionTitle>
      <p className="max-w-measure">
        Each line holds a hash of the line before. Keep this one somewhere else. Whoever runs the server can then show
        that no line up to {head.seq.toLocaleString('en-GB')} was changed.
      </p>
      <p className="max-w-measure font-mono text-note [overflow-wrap:anywhere]">{head.hash}</p>
      <p className="text-note text-muted">
        Workspace <span className="font-mono [overflow-wrap:anywhere]">{workspaceId}</span>
      </p>
    </section>
  )
}
