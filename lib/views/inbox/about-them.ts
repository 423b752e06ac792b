/** What “you” becomes after these words; elsewhere it does something itself and becomes “they”. */
const objects = /\b(gives|reached|in|for|to|with|from|against) you\b/g

/**
 * A clause about whoever answered, said to somebody else: “your team is small” becomes “their team is small”.
 * @param clause a clause of a rubric, which speaks to whoever answered
 */
export const aboutThem = (clause: string): string =>
  clause
    .replace(objects, '$1 them')
    .replace(/\byourself\b/g, 'themselves')
    .replace(/\byours\b/g, 'theirs')
    .replace(/\byour\b/g, 'their')
    .replace(/\byou\b/g, 'they')
