import { Ruler } from '@/components/ui/ruler'

/** The product's one picture: the space between two sets of people, and you somewhere on it. */
export function SeamRuler() {
  return (
    <div className="pt-12 pb-9">
      <div aria-hidden="true" className="flex justify-between gap-4 pb-1 text-small text-muted">
        <span>People who decide</span>
        <span className="text-right">People who build</span>
      </div>
      <Ruler sections={5} at={0.5} />
      <p className="max-w-measure pt-3 text-note text-muted">
        A seam gauge measures a gap. Ours is the gap between the people who decide about technology and the people who
        build it. That gap is where money gets lost.
      </p>
    </div>
  )
}
