import { AnonymousActivity, RecipientActivity, type RecipientLine } from '@/components/links/activity-tables'
import { CountDefinitions } from '@/components/links/count-definitions'
import { CountsFigure } from '@/components/links/counts-figure'
import { ExitsSection } from '@/components/links/exits-section'
import { RuledSection } from '@/components/links/ruled-section'
import type { LinkActivity } from '@/lib/data/link-activity'
import { noActivity } from '@/lib/views/no-activity'
import { labelled } from './exit-labels'

type ActivityProps = { link: string; activity: LinkActivity; recipients: readonly RecipientLine[]; now: Date }

/** What came of a link: its counts, who is known to have opened it, and where people stop. */
export function ActivityPart({ link, activity, recipients, now }: ActivityProps) {
  return (
    <>
      <RuledSection id="counts" title="What happened">
        {activity.opened === 0 ? <p>{noActivity(lettersOf(recipients), now)}</p> : <CountsFigure counts={activity} />}
        {activity.submitted > 0 && (
          <p>
            <a href={`/studio/inbox?view=all&link=${link}`}>See what was sent</a>
          </p>
        )}
      </RuledSection>
      {recipients.length > 0 && (
        <RuledSection id="recipients" title="Recipients">
          <RecipientActivity recipients={recipients} now={now} />
        </RuledSection>
      )}
      {activity.anonymous.length > 0 && (
        <RuledSection id="others" title="By the shared address">
          {activity.anonymousCount > activity.anonymous.length && (
            <p>
              The latest {activity.anonymous.length} of {activity.anonymousCount} are shown.
            </p>
          )}
          <AnonymousActivity visits={activity.anonymous} />
        </RuledSection>
      )}
      <RuledSection id="exits" title="Where people stop">
        <ExitsSection started={activity.started} exits={activity.exits && labelled(activity.exits)} />
      </RuledSection>
      <RuledSection id="words" title="What is counted">
        <CountDefinitions />
      </RuledSection>
    </>
  )
}

const lettersOf = (recipients: readonly RecipientLine[]) => recipients.flatMap(({ letters }) => letters)
