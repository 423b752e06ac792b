import { Notice } from '@/components/ui/notice'

/** What the last form did, above the report. Draws nothing for a word it does not know. */
export function SendingNews({ news, workspace }: { news: string | undefined; workspace: string }) {
  const to = <bdi>{workspace}</bdi>
  switch (news) {
    case 'sent':
      return (
        <Notice tone="success" heading={<>Sent to {to}</>}>
          <p>
            They read this version with its answers, without your vendors, figures and notes. You can take it back at
            the end of this page.
          </p>
        </Notice>
      )
    case 'stopped':
      return (
        <Notice tone="caution" heading={<>Not sent to {to}</>}>
          <p>The link takes no more reports, so nothing was sent. This report is yours as before.</p>
        </Notice>
      )
    case 'taken-back':
      return (
        <Notice tone="success" heading="You took it back">
          <p>{to} can read it here no more. They see that you took it back, and when.</p>
        </Notice>
      )
    default:
      return null
  }
}
