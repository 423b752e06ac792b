import type { Refusal } from '@/lib/schemas/refusal'

/**
 * The most saves, versions, resume links and browsers of one assessment, and of what one vendor has. A person comes near
 * none of them but the number of vendors.
 */
export const most = {
  events: 5_000,
  versions: 50,
  resume: 50,
  browser: 50,
  shares: 50,
  sharesEver: 500,
  whatIfs: 50,
  vendors: 12,
  vendorsEver: 50,
  /** Changes of one vendor's details, and of each of its calls. */
  vendorChanges: 500,
  statements: 5_000,
  /** Saves by a vendor's own links, all together, so that whoever holds one cannot use up the buyer's. */
  asked: 5_000,
  vendorLinks: 50,
  /** Notes at one submission. */
  notes: 500,
  /** Changes of one note, and tasks and files at one submission. */
  noteEdits: 20,
  tasks: 200,
  files: 200,
  /** Questions asked back at one submission. */
  askBacks: 20,
  /** Saved views of one workspace, everybody's together. */
  views: 200,
  /** Branded links of one workspace, and people that one link is sent to. */
  links: 500,
  recipients: 5_000,
  /** Exports of one workspace that are made or can be downloaded. */
  exports: 50,
  /** Hosts that one workspace says are its own. */
  domains: 10,
  /** Routing rules of one workspace. */
  rules: 20,
} as const

const tooMany = (message: string): Refusal => ({ refused: 'too-many', message })

/** What is said at each of them: what there is already stays, and how to go on. */
export const ceilings = {
  events: tooMany(
    'This assessment was saved 5,000 times, which is the most. Get your report from the answers it has, or start again.',
  ),
  versions: tooMany(
    'This assessment has 50 reports, which is the most. Read the last one, or start again to get another.',
  ),
  resume: tooMany(
    'This assessment has 50 resume links, which is the most. Use one of those: each of them still works.',
  ),
  browser: tooMany('This assessment was opened in 50 browsers, which is the most. Go on in one of those.'),
  shares: tooMany('This report has 50 links that work, which is the most. Revoke one of them to make another.'),
  sharesEver: tooMany('500 links to this report were made, which is the most. Use one of those that still work.'),
  whatIfs: tooMany('This assessment has 50 saved what-ifs, which is the most. Delete one of them to save another.'),
  vendors: tooMany('You have 12 vendors here, which is the most. Remove one of them to add another.'),
  vendorsEver: tooMany('50 vendors were added here, which is the most. Removed ones are deleted after 30 days.'),
  vendorChanges: tooMany('This was changed 500 times, which is the most. It stays as it is.'),
  statements: tooMany('5,000 answers of this vendor were saved, which is the most. They stay as they are.'),
  asked: tooMany('5,000 answers were saved for this vendor, which is the most. They stay as they are.'),
  vendorLinks: tooMany('50 links for this vendor were made, which is the most. Use the one that works.'),
  views: tooMany('This workspace has 200 saved views, which is the most. Remove one of them to save another.'),
  links: tooMany('This workspace has 500 links, which is the most. Change one of those instead.'),
  recipients: tooMany('This link has 5,000 recipients, which is the most. Make another link for more.'),
  exports: tooMany('This workspace has 50 exports, which is the most. Delete one of them to make another.'),
  domains: tooMany('This workspace has 10 hosts, which is the most. Remove one of them to add another.'),
  rules: tooMany('This workspace has 20 rules, which is the most. Remove one of them to make another.'),
  notes: tooMany('This submission has 500 notes, which is the most. Those that are there stay.'),
  noteEdits: tooMany('This note was changed 20 times, which is the most. Write another note instead.'),
  tasks: tooMany('This submission has 200 tasks, which is the most. Removed ones are deleted after 30 days.'),
  askBacks: tooMany('20 questions were asked back here, which is the most. Call the founder instead.'),
  files: tooMany('This submission has 200 files, which is the most. Removed ones are deleted after 30 days.'),
} as const
