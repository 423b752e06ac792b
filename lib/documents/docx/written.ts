// What XML 1.0 cannot hold: control characters, two noncharacters, half a pair.
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as a Word file can hold it. What it cannot hold becomes the sign for a character that is missing. */
export const written = (text: string): string => text.replace(unwritable, '\ufffd')
