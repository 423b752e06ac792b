/** SHA-256 of this rubric's canonical JSON. A test compares them: a rubric that was used may not change. */
export const hash = '4117ff03a27b46a1bdf7a5c2cf68468b8dca9979df06621da961a9d759915ebc'
