import { Button, TextButton } from '@/components/ui/button'
import { FILE_NAME, FILE_URL } from '@/lib/schemas/file-form'
import { Internal } from './internal'
import { Folded, LineField, type RefusedForm } from './kept-form'
import { SidePart } from './side-part'

/** A file that lies elsewhere, as a member reads it. */
export type FileRow = {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly host: string
  readonly author: string
  readonly removed: boolean
}

export type FilesPartProps = {
  files: readonly FileRow[]
  /** Where files are added; their own addresses lie under it. */
  action: string
  /** The form for one more; null for those who only read. */
  write: { readonly opId: string } | null
  /** What follows the addresses of forms, so that the page comes back as it is. */
  beside: string
  refused: RefusedForm | null
}

/** Files that are kept elsewhere, by their addresses. Nothing of them is kept here. */
export function FilesPart({ files, action, write, beside, refused }: FilesPartProps) {
  const shown = files.filter(({ removed }) => !removed)
  const gone = files.filter(({ removed }) => removed)
  return (
    <SidePart id="files" heading="Files" mark={<Internal />}>
      {shown.length === 0 && <p>No files yet.</p>}
      <ul className="ledger empty:hidden">
        {shown.map(({ id, name, url, host, author }) => (
          <li key={id} className="grid justify-items-start gap-0.5 border-b border-line py-2.5">
            <a href={url} rel="noreferrer noopener" className="inline-block max-w-full py-1 wrap-anywhere">
              <bdi>{name}</bdi>
            </a>
            <p className="max-w-full text-note wrap-anywhere text-muted">
              At <bdi>{host}</bdi>, added by <bdi>{author}</bdi>
            </p>
            {write && <Change to={`${action}/${id}/removal${beside}`} words="Remove" of={name} />}
          </li>
        ))}
      </ul>
      {write && (
        <Folded summary="Add a file" open={refused !== null}>
          <form method="post" action={`${action}${beside}`} noValidate className="grid gap-3">
            <input type="hidden" name="opId" value={write.opId} />
            <LineField id="file-name" name="name" label="What it is called" maxLength={FILE_NAME} refused={refused} />
            <LineField
              {...{ id: 'file-url', name: 'url', label: 'Address, with https://', type: 'url', refused }}
              maxLength={FILE_URL}
            />
            <Button look="secondary" className="justify-self-start">
              Save the file
            </Button>
          </form>
        </Folded>
      )}
      {write && gone.length > 0 && (
        <Folded summary={`Removed files (${gone.length})`} open={false}>
          <p className="text-note text-muted">They are deleted 30 days after they were removed.</p>
          <ul className="ledger">
            {gone.map(({ id, name }) => (
              <li key={id} className="border-b border-line py-2">
                <bdi className="wrap-anywhere">{name}</bdi>
                <Change to={`${action}/${id}/restoration${beside}`} words="Bring it back" of={name} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </SidePart>
  )
}

const Change = ({ to, words, of }: { to: string; words: string; of: string }) => (
  <form method="post" action={to} noValidate>
    <TextButton>
      {words}
      <span className="sr-only"> “{of}”</span>
    </TextButton>
  </form>
)
