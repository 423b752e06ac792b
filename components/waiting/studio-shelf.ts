/** The name of all that the studio keeps in this browser's IndexedDB. */
export const studioShelf = 'seam-gauge-studio'
