/** SHA-256 of the canonical JSON of these vendor tables. A test compares them: what was used may not change. */
export const vendorsHash = 'e2cbf2f459952b53004bd8aedc7de4722226c6d026d286e384f1169014bac93f'
