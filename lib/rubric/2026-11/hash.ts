/** SHA-256 of this rubric's canonical JSON. A test compares them: a rubric that was used may not change. */
export const hash = '0000000000000000000000000000000000000000000000000000000000000000'
