/** Minutes for which a link that was made is shown in the browser that made it. */
export const shownFor = 10
