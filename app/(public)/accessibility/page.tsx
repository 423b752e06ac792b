import type { Metadata } from 'next'
import { PageShell } from '@/components/shell/page-shell'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'

export const metadata: Metadata = { title: 'Accessibility' }

const checkedOn = '2026-11-21'

export default function AccessibilityPage() {
  return (
    <PageShell>
      <div className="grid gap-8 pt-10">
        <PageTitle>Accessibility</PageTitle>
        <Prose>
          <p>
            Seam Gauge aims to meet the Web Content Accessibility Guidelines 2.2 at level AA. This page was last checked
            on <Day iso={checkedOn} />.
          </p>
          <h2>What is tested</h2>
          <p>These tests run in Chromium whenever the software changes.</p>
          <ul>
            <li>
              Pages are checked by axe with its WCAG 2.0, 2.1 and 2.2 A and AA rules and its best-practice rules, at
              320, 375 and 1280 pixels wide, in light and dark.
            </li>
            <li>The whole assessment is completed with a keyboard alone.</li>
            <li>The whole assessment is completed with JavaScript off.</li>
            <li>
              A link of a business is answered, sent and taken back with JavaScript off. Pages for members are read, and
              notes written, without it.
            </li>
            <li>
              A thousand colours that a business could choose keep the contrast of buttons, links and edges, in light
              and dark. None reaches errors, focus or options.
            </li>
            <li>
              Text contrast is computed from the colour tables: at least 4.5 to 1, and at least 3 to 1 for marks and the
              edges of controls.
            </li>
            <li>
              The colours of the first three options in a picture are compared under three simulated kinds of colour
              blindness. Every option also has its own shape and its name in words.
            </li>
          </ul>
          <h2>Known gaps</h2>
          <ul>
            <li>No sessions with people who use a screen reader have been held yet.</li>
            <li>Tests run in Chromium only. Firefox and Safari are untested.</li>
            <li>Printing is checked in Chromium only.</li>
            <li>Inside another website, a frame is no more accessible than the page around it.</li>
          </ul>
          <h2>Telling us</h2>
          <p>
            If something stops you, tell whoever sent you this address. They run this server, and they can pass the
            problem on to the people who write the software.
          </p>
        </Prose>
      </div>
    </PageShell>
  )
}
