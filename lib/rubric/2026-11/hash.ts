/** SHA-256 of this rubric's canonical JSON. A test compares them: a rubric that was used may not change. */
export const hash = '70fc5fe55f1ec24a3457454a8aeb11e634762661f0f7699bb5201de8b4346373'
