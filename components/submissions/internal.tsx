/** Says that the founder sees nothing of a part. */
export function Internal() {
  return (
    <span className="inline-block rounded-control border border-line px-1.5 text-small font-[500] tracking-normal text-muted">
      Internal
    </span>
  )
}
