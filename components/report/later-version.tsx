import { Notice } from '@/components/ui/notice'

type LaterProps = { version: number; versions: number; home: string }

/** Says of an earlier version that there is a later one. Draws nothing for the last. */
export function LaterVersion({ version, versions, home }: LaterProps) {
  if (version >= versions) return null
  return (
    <Notice heading={`This is version ${version}. A later version exists`}>
      <p>
        Answers are changed there.{' '}
        <a href={`${home}/report`} className="mr-3 inline-block py-1">
          Read version {versions}
        </a>
        <a href={`${home}/compare?a=${version}&b=${versions}`} className="inline-block py-1">
          Compare the two
        </a>
      </p>
    </Notice>
  )
}
