/*
 * The functions of lib/data that take neither a viewer nor a member, each by who asks it instead. A function that is in
 * none of these lists, nor in a table of who may, fails tests/data/access.test.ts.
 */

/** How people come to be, and what is a person's own; tests/data/{setup,invitations,members,account}.test.ts ask them. */
export const ofPeople = [
  ...['isUntouched', 'makeSetupCode', 'isSetupCode', 'becomeOwner', 'addPerson', 'findInvitation', 'acceptInvitation'],
  ...['invitationHash', 'findMembership', 'keepingAnOwner', 'listWorkspaces', 'createWorkspace', 'chooseWorkspace'],
  ...['listBrowsers', 'endBrowser', 'endOtherBrowsers', 'renamePerson', 'hasPassword', 'deleteEndedSessions'],
  ...['authStore', 'writeSignInLetter'],
]

/** The worker asks, for everyone, or a transaction that has asked already; tests/data/letter*.test.ts ask them. */
export const ofLetters = [
  ...['writeLetters', 'findDueLetter', 'settleLetter', 'noteFailedTry', 'failForsakenLetters', 'deleteOldLetters'],
  ...['recoverJobs', 'whyNot', 'lacksKey', 'turnOf', 'putOff'],
]

/** What anyone may see of a link's place: its host, its logo, who may frame it; tests/data/{domains,origin,logos}.test.ts. */
export const ofHosts = [
  ...['originAt', 'verifiedAt', 'findVerifiedHost', 'forgetHost', 'listDueHosts', 'recordDueCheck'],
  ...['findLogo', 'findFrameOf', 'listFramesAt'],
]

/** Counts, which are nobody's; tests/data/{limits,puzzle}.test.ts ask them. */
export const ofLimits = ['within', 'used', 'deleteOldCounts', 'takeSolvedPuzzle', 'deleteOldPuzzles']
