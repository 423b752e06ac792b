/** Where somebody signs in who wants to go on to an address of ours. */
export const signInFor = (path: string): `/sign-in?next=${string}` =>
  `/sign-in?next=${encodeURIComponent(path.toWellFormed())}`
