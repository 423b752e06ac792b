/** SHA-256 of the canonical JSON of this rubric. A test compares them: what was used may not change. */
export const hash = '51b217a845d246519e48a9deba65fd9e5b4c7cd7b1d36c44567c38f901585c97'
