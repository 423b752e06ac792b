/*
 * The functions of lib/data that take neither a viewer nor a member, each by who asks it instead. A function that is in
 * none of these lists, nor in a table of who may, fails tests/data/access.test.ts.
 */

/** How people come to be, and what is a person's own; tests/data/{setup,invitations,members,account}.test.ts ask them. */
export const ofPeople = [
  ...['isUntouched', 'makeSetupCode', 'isSetupCode', 'becomeOwner', 'addPerson', 'findInvitation', 'acceptInvitation'],
  ...['invitationHash', 'findMembership', 'keepingAnOwner', 'listWorkspaces', 'createWorkspace', 'chooseWorkspace'],
  ...['listBrowsers', 'endBrowser', 'endOtherBrowsers', 'renamePerson', 'hasPassword', 'deleteEndedSessions'],
  ...['authStore', 'writeSignInLetter', 'getKeySetting', 'saveKeySetting'],
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

/** How lines come into the audit log, and how whoever runs the server checks it; tests/data/audit*.test.ts ask them. */
export const ofAudit = ['auditBy', 'verifyAudit', 'listAudited', 'hashOfLine']

/** The worker asks, for everyone, or time, or a transaction that has asked already; tests/data/export*.test.ts ask them. */
export const ofExports = [
  ...['findRunningExport', 'nextStretch', 'keepStretch', 'finishExport', 'failExport', 'failForsakenExports'],
  ...['dropParts', 'deleteOldExports'],
]

/** What the database says of all inboxes, which streams pass on to whoever may hear it; tests/data/inbox-news.test.ts. */
export const ofNews = ['newsIn', 'onInboxNews', 'stopInboxNews', 'deleteOldPresence']

/** What the worker does for every inbox; tests/data/inbox-fill.test.ts asks them. */
export const ofInboxes = ['listUnfilled', 'fillSubmission']

/** How a list becomes a question to the database, inside what asks for a member; tests/data/inbox-*.test.ts. */
export const ofLists = [
  ...['orderOf', 'placeOf', 'partsOf', 'writePlace', 'readPlace', 'isTallied', 'isSearch', 'sleepsBeyond'],
  ...['walk', 'sideOf', 'pageAt'],
  ...['foldedWords', 'refreshWords', 'sortNameOf', 'toldColumns'],
]

/** A worker asks, or time, or a transaction that has asked already; tests/data/changes*.test.ts and routing-rules.test.ts ask them. */
export const ofInboxChanges = [
  ...[
    'runChange',
    'stopChange',
    'deleteRemovedSubmissions',
    'dropAskedWords',
    'dropMovedWords',
    'stillUsedWords',
    'route',
  ],
  ...['verbOf', 'leftAlone', 'leftAloneIn', 'movedTo', 'takenBack', 'tooManyTags', 'pick', 'actingMember'],
]

/** What whoever holds the key of a question asks, and what the worker asks of it; tests/data/ask-back*.test.ts ask them. */
export const ofRepliers = [
  ...['findReplierByKey', 'getAskedQuestion', 'noteAskBackOpened', 'answerAskBack', 'isAskedStill', 'letterOfAskBack'],
]

/** Time asks what workspaces let go of, and transactions of it; tests/data/retention*.test.ts ask them. */
export const ofRetention = [
  ...['listDueRetentions', 'goOnWithRetention', 'letGoOf', 'dropRecipients', 'forgetRecipients'],
  ...['monthsBefore', 'lastRetention', 'nextRetention', 'reachedSubmissions', 'reachedPeople'],
]

/**
 * How one person is found, told from others and erased: inside what asks for a member, and for whoever runs the server;
 * tests/data/erasure.test.ts and tombstones.test.ts ask them.
 */
export const ofPersons = [
  ...['addressesIn', 'withoutAddress', 'withoutAddressIn', 'textsIn', 'mentionsIn', 'rewriteMentions', 'tokensIn'],
  ...['heldText', 'findPlaces', 'erasePlaces', 'placesIn', 'metaOf', 'oneAtATime', 'deleteForGood'],
  ...['findAccount', 'eraseAccount', 'findEverywhere', 'eraseEverywhere', 'eraseAll', 'eraseAnswered'],
  'replayTombstones',
  ...['personHash', 'personObject', 'keyMark', 'keepTombstone', 'readTombstones'],
]
