import type { Metadata } from 'next'
import { missing } from '@/app/missing'
import { FramesForm } from '@/components/embed/frames-form'
import { PageCheck } from '@/components/embed/page-check'
import { StudioShell } from '@/components/studio/studio-shell'
import { missingTitle } from '@/components/shell/missing-page'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { SectionTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/text'
import { CopyField } from '@/components/vendor-ask/copy-field'
import { may } from '@/lib/access/permissions'
import { typedText } from '@/lib/route/typed-text'
import { frameOrigin } from '@/lib/schemas/frame-origin'
import { parseFramesForm } from '@/lib/schemas/frames-form'
import { isRefusal } from '@/lib/schemas/refusal'
import { snippets } from '@/lib/views/snippets'
import { linkPage, openLink, type LinkParams } from '../open-link'

/** What the page is told by its own forms. */
type Asked = { problem?: string | string[]; saved?: string | string[]; page?: string | string[] }
type Props = { params: Promise<LinkParams>; searchParams: Promise<Asked> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ link }, { problem }] = await Promise.all([params, searchParams])
  const opened = await openLink(link, '/embed')
  if (!opened) return { title: missingTitle }
  const title = `Show “${opened.link.name}” on your website`
  return { title: problem === undefined ? title : `Error: ${title}` }
}

/** The embed tab of a link: which websites may show it, what to paste there, and a check (UX §2.2 C4). */
export default async function EmbedPage({ params, searchParams }: Props) {
  const [{ link: id }, { problem, saved, page }] = await Promise.all([params, searchParams])
  const opened = await openLink(id, '/embed')
  if (!opened) return missing()
  const { studio, link, address } = opened
  const home = linkPage({ link: link.id })
  const mayChange = may(studio.member, 'links.change')
  const typed = problem === undefined ? null : await typedText('frames')
  const error = problem === undefined ? null : problemIn(String(problem), typed?.frames ?? '')
  const text = typed?.frames ?? link.frames.join('\n')
  const { script, frame } = snippets({
    origin: new URL(address).origin,
    slug: link.slug,
    title: `Questions from ${studio.workspace.name}`,
  })
  return (
    <StudioShell at="links" studio={studio.shell} back={{ href: `${home}/send`, words: 'Send' }}>
      {error !== null && <ErrorSummary errors={[{ href: mayChange ? '#frames' : '#main', text: error }]} />}
      <div className="grid gap-8 pt-4">
        <div className="grid gap-4">
          <h1 tabIndex={-1} className="text-question font-[680] tracking-[-0.015em]">
            Show “<bdi>{link.name}</bdi>” on your website
          </h1>
          {saved === '1' && (
            <Notice tone="success">
              <p>The list is saved. It counts from the next time a page is loaded.</p>
            </Notice>
          )}
          <Prose>
            <p>
              Inside a frame, browsers keep saved answers separate for each website. People can continue elsewhere with
              their resume link. Where a browser keeps nothing, the frame says so and offers a new tab.
            </p>
          </Prose>
        </div>
        <section aria-labelledby="list" className="grid gap-4">
          <SectionTitle id="list">1. Name your website</SectionTitle>
          {mayChange ? (
            <FramesForm
              action={`${home}/frames`}
              text={text}
              version={link.version}
              {...(error !== null && problem !== 'forbidden' && { error })}
            />
          ) : (
            <Listed frames={link.frames} />
          )}
        </section>
        <section aria-labelledby="paste" className="grid gap-6">
          <SectionTitle id="paste">2. Paste one of these into the page</SectionTitle>
          <CopyField
            id="script-snippet"
            label="With a script, which keeps the frame as high as it has to be"
            text={script}
            rows={4}
            copy="Copy the script"
            copied="Script copied"
          />
          <CopyField
            id="frame-snippet"
            label="Without a script, for pages that allow none"
            text={frame}
            rows={4}
            copy="Copy the frame"
            copied="Frame copied"
          />
          <p>
            <a href={`/embed/${link.slug}`} target="_blank" rel="noopener" className="inline-block py-1">
              See what the frame shows<span className="sr-only"> (opens a new tab)</span>
            </a>
          </p>
        </section>
        <section aria-labelledby="check" className="grid gap-4">
          <SectionTitle id="check">3. Check your page</SectionTitle>
          <PageCheck
            action={`${home}/embed`}
            typed={typeof page === 'string' ? page : ''}
            found={typeof page === 'string' ? checked(page, link.frames) : null}
          />
        </section>
      </div>
    </StudioShell>
  )
}

function Listed({ frames }: { frames: readonly string[] }) {
  if (frames.length === 0) return <p>No website may show it yet. An owner, an admin or a member can change that.</p>
  return (
    <ul className="list-disc pl-6">
      {frames.map((origin) => (
        <li key={origin} className="[overflow-wrap:anywhere]">
          {origin}
        </li>
      ))}
    </ul>
  )
}

function checked(page: string, frames: readonly string[]) {
  const read = frameOrigin(page)
  return 'message' in read ? notAnAddress : { origin: read.origin, listed: frames.includes(read.origin) }
}

const notAnAddress = { message: 'Copy the whole address of the page, such as https://example.com/contact.' }

/** What the form's words say again: the address tells only that they were refused. */
function problemIn(problem: string, frames: string): string {
  if (problem === 'changed-meanwhile') return 'Somebody changed this link meanwhile. Look at the list, then save again.'
  if (problem === 'forbidden') return 'Your role does not allow this. Ask an owner or an admin of the workspace.'
  const read = parseFramesForm({ version: 1, frames })
  return isRefusal(read) && read.field === 'frames' ? read.message : 'Look at the list, then save again.'
}
