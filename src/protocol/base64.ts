/** Strict standard base64: padded, no line breaks, no URL-safe alphabet. */

/** The bytes that a text stands for; `undefined` when it is not exactly their standard base64. */
export function decodeBase64(text: string): Buffer | undefined {
  // Buffer skips characters outside of the alphabet.
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
