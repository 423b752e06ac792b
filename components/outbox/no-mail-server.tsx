import { Notice } from '@/components/ui/notice'

/** What an outbox is on a machine that has no mail server to give letters to. */
export function NoMailServer() {
  return (
    <Notice heading="Letters are kept here">
      <p>
        No mail server is set, so no letter leaves this machine. Pass on what a letter says in your own way. Links to
        sign in and to join are printed in the terminal, once.
      </p>
      <p>Whoever runs the app sets SMTP_URL to have letters sent.</p>
    </Notice>
  )
}
