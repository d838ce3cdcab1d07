/** What can be wrong with a key, a certificate or a number: kinds with their facts, and the English words. */

/** What is known of each kind of refusal. */
export interface KeyFacts {
  /** Nothing, or something that no key is. `value` describes it. */
  readonly value: { readonly value: string }
  readonly missing: object
  readonly emptyFile: object
  readonly quoted: object
  /** A line break, a control character or white space, named as U+000D. */
  readonly character: { readonly character: string }
  readonly mchid: { readonly length: number }
  readonly serialNo: { readonly length: number }
  readonly serialDecimal: object
  readonly serialPunctuated: object
  readonly serialIsPublicKeyId: object
  readonly pkcs12: object
  readonly path: { readonly length: number }
  readonly firstLine: object
  readonly cut: { readonly length: number }
  readonly noPem: { readonly length: number }
  readonly severalPems: { readonly labels: string }
  /** A character that no base64 has, e.g. U+200B, and its line. */
  readonly foreign: { readonly character: string; readonly line: number }
  readonly damaged: { readonly label: string }
  readonly otherPem: { readonly label: string }
  readonly binary: object
  readonly binaryText: object
  readonly keyType: { readonly type: string }
  readonly keySize: { readonly bits: number }
  readonly encrypted: object
  readonly publicKey: object
  readonly privateKey: object
  readonly secretKey: object
  readonly certificate: object
  readonly apiV3Key: { readonly length: number }
  readonly apiV3KeyPadded: { readonly length: number }
  readonly expired: { readonly on: string }
  readonly notYetValid: { readonly from: string }
  readonly otherSerial: { readonly serial: string }
  readonly otherSerialNo: object
  readonly otherPrivateKey: object
  readonly idForm: { readonly length: number }
  readonly idUndefined: object
  readonly array: { readonly length: number }
  readonly emptyTable: object
  readonly publicKeyUnderSerial: object
  readonly own: object
  readonly ownByName: { readonly name: string }
}

/** Why a key, a certificate or a number was refused. */
export type KeyReason = { [Kind in keyof KeyFacts]: { readonly kind: Kind } & KeyFacts[Kind] }[keyof KeyFacts]

/** What was given, in words, and what to do where the kind alone tells it. */
export type Saying = string | { readonly given: string; readonly todo: string }

/** A {@link Saying} with both its parts. */
export interface Said {
  readonly given: string
  readonly todo?: string
}

/** The words of one language for every kind of something. */
export type Words<Facts> = { readonly [Kind in keyof Facts]: (facts: Facts[Kind]) => Saying }

/** Finds the words for a reason. */
export function sayIn<Facts>(words: Words<Facts>, reason: { readonly kind: keyof Facts }): Said {
  const saying = words[reason.kind](reason as unknown as Facts[keyof Facts])
  return typeof saying === 'string' ? { given: saying } : saying
}

const LINES = 'Use the path of the file, \\n for line breaks, or base64.'

export const englishWords: Words<KeyFacts> = {
  value: ({ value }) => value,
  missing: () => 'missing',
  emptyFile: () => 'an empty file',
  quoted: () => ({
    given: 'a value in quotation marks',
    todo: 'Take them off: docker --env-file keeps them.',
  }),
  character: ({ character }) => ({ given: `text with ${character}`, todo: 'Trim it when you read it from a file.' }),
  mchid: ({ length }) => `text of ${length} characters that does not look like one`,
  serialNo: ({ length }) => `text of ${length} characters that is no hex number`,
  serialDecimal: () => ({ given: "the certificate's own, but in decimal", todo: 'Write it in hex.' }),
  serialPunctuated: () => 'a serial number with colons, or "serial=" before it',
  serialIsPublicKeyId: () => 'the id of the WeChat Pay public key, which is not the merchant’s',
  pkcs12: () => ({
    given: 'a PKCS#12 file (.p12)',
    todo: 'Take the .pem beside it, or extract it: openssl pkcs12 -nodes -in FILE (the password is the mchid).',
  }),
  path: ({ length }) => ({
    given: `text that looks like the path of a file (${length} characters)`,
    todo: 'Read it from the file.',
  }),
  firstLine: () => ({ given: 'only the first line of a PEM', todo: `The other lines did not arrive. ${LINES}` }),
  cut: ({ length }) => ({
    given: `text without a complete PEM block (${length} characters)`,
    todo: `Its end did not arrive. ${LINES}`,
  }),
  noPem: ({ length }) => `text without a complete PEM block (${length} characters)`,
  severalPems: ({ labels }) => ({ given: labels, todo: 'Give the one that is meant.' }),
  foreign: ({ character, line }) => ({
    given: `a PEM with the character ${character} in line ${line}, which no PEM has`,
    todo: 'Copy the file itself: chats, web pages and word processors change what is pasted into them.',
  }),
  damaged: ({ label }) => `a damaged PEM block "${label}"`,
  otherPem: ({ label }) => `a PEM block "${label}"`,
  binary: () => 'binary data that is neither a key nor a certificate',
  binaryText: () => ({ given: 'binary data read as text', todo: 'Read the file as bytes.' }),
  keyType: ({ type }) => `a key of type ${type}`,
  keySize: ({ bits }) => `an RSA key of ${bits} bits`,
  encrypted: () => ({
    given: 'an encrypted private key',
    todo: 'Decrypt it first (openssl pkey -in KEY.pem), or pass a KeyObject made with its passphrase.',
  }),
  publicKey: () => 'a public key',
  privateKey: () => 'a private key',
  secretKey: () => 'a secret key',
  certificate: () => 'a certificate',
  apiV3Key: ({ length }) => `${length} bytes`,
  apiV3KeyPadded: ({ length }) => ({
    given: `${length} bytes, 32 without the white space around it`,
    todo: 'Trim it when you read it from a file.',
  }),
  expired: ({ on }) => ({
    given: `a certificate that expired on ${on}`,
    todo: 'Take the one that replaced it, with its private key and serial number.',
  }),
  notYetValid: ({ from }) => ({
    given: `a certificate that is valid from ${from} on`,
    todo: 'Check the clock of this machine (NTP).',
  }),
  otherSerial: ({ serial }) => `a certificate with serial number ${serial}`,
  otherSerialNo: () => 'another serial number than that of the certificate',
  otherPrivateKey: () => 'the private key of another certificate',
  idForm: ({ length }) => `listed under an id of another form (${length} characters)`,
  idUndefined: () => ({
    given: 'listed under the id "undefined"',
    todo: 'Is the environment variable with the id set?',
  }),
  array: ({ length }) => ({ given: `an array of ${length}`, todo: 'List each key under its id.' }),
  emptyTable: () => 'an empty table',
  publicKeyUnderSerial: () => ({
    given: 'a public key under the serial number of a certificate',
    todo: 'A public key stands under its PUB_KEY_ID_…, a certificate under its own serial number.',
  }),
  own: () => "the merchant's own certificate or key (apiclient_cert.pem)",
  ownByName: ({ name }) => `the merchant's own certificate (apiclient_cert.pem), issued to ${name}`,
}
