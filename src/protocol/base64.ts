/** Knows standard base64: padded, without line breaks, in no other alphabet. */

/** The bytes that a text stands for; `undefined` when it is not exactly their standard base64. */
export function decodeBase64(text: string): Buffer | undefined {
  // Buffer passes over whatever it does not know.
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
