/** What was attached: a web address is a link that tells nobody where it was followed from, all else is text. */
export function EvidenceLink({ text, href }: { text: string; href: string | null }) {
  if (href === null) return <span className="wrap-anywhere">{text}</span>
  return (
    <a href={href} rel="noreferrer nofollow" className="inline-block py-0.5 wrap-anywhere">
      {text}
    </a>
  )
}
