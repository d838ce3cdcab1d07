/** What can be wrong with a key, a certificate or a number: kinds with their facts, and the English words. */

/** What was given, in words, and what to do where the kind alone tells it. */
export type Saying = string | { readonly given: string; readonly todo: string }

/** A {@link Saying} with both its parts. */
export interface Said {
  readonly given: string
  readonly todo?: string
}

/** Facts that are texts, by name. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>

/** Facts that are numbers, by name. */
export type Numbers<Name extends string> = Readonly<Record<Name, number>>

/** What is known of each kind that a table of words has. */
export type FactsOf<Table> = {
  readonly [Kind in keyof Table]: Table[Kind] extends (facts: infer Facts) => unknown ? Facts : never
}

/** A kind with its facts, of all that there are. */
export type ReasonOf<Facts> = { [Kind in keyof Facts]: { readonly kind: Kind } & Facts[Kind] }[keyof Facts]

/** The words of another language for every kind. One that is missing does not compile. */
export type Words<Facts> = { readonly [Kind in keyof Facts]: (facts: Facts[Kind]) => Saying }

/** Finds the words for a reason. */
export function sayIn<Facts>(words: Words<Facts>, reason: { readonly kind: keyof Facts }): Said {
  const saying = words[reason.kind](reason as unknown as Facts[keyof Facts])
  return typeof saying === 'string' ? { given: saying } : saying
}

const LINES = 'Use the path of the file, \\n for line breaks, or base64.'

/** The English words, whose parameters are what is known of each kind. */
export const englishWords = {
  /** Nothing, or something that no key is. `value` describes it. */
  value: ({ value }: Texts<'value'>) => value,
  missing: () => 'missing',
  emptyFile: () => 'an empty file',
  quoted: () => ({
    given: 'a value in quotation marks',
    todo: 'Take them off: docker --env-file keeps them.',
  }),
  /** A line break, a control character or white space, named as U+000D. */
  character: ({ character }: Texts<'character'>) => ({
    given: `text with ${character}`,
    todo: 'Trim it when you read it from a file.',
  }),
  mchid: ({ length }: Numbers<'length'>) => `text of ${length} characters that does not look like one`,
  serialNo: ({ length }: Numbers<'length'>) => `text of ${length} characters that is no hex number`,
  serialDecimal: () => ({ given: "the certificate's own, but in decimal", todo: 'Write it in hex.' }),
  serialPunctuated: () => 'a serial number with colons, or "serial=" before it',
  serialIsPublicKeyId: () => 'the id of the WeChat Pay public key, which is not the merchant’s',
  pkcs12: () => ({
    given: 'a PKCS#12 file (.p12)',
    todo: 'Take the .pem beside it, or extract it: openssl pkcs12 -nodes -in FILE (the password is the mchid).',
  }),
  path: ({ length }: Numbers<'length'>) => ({
    given: `text that looks like the path of a file (${length} characters)`,
    todo: 'Read it from the file.',
  }),
  firstLine: () => ({ given: 'only the first line of a PEM', todo: `The other lines did not arrive. ${LINES}` }),
  cut: ({ length }: Numbers<'length'>) => ({
    given: `text without a complete PEM block (${length} characters)`,
    todo: `Its end did not arrive. ${LINES}`,
  }),
  noPem: ({ length }: Numbers<'length'>) => `text without a complete PEM block (${length} characters)`,
  severalPems: ({ labels }: Texts<'labels'>) => ({ given: labels, todo: 'Give the one that is meant.' }),
  /** A character that no base64 has, e.g. U+200B, and its line. */
  foreign: ({ character, line }: Texts<'character'> & Numbers<'line'>) => ({
    given: `a PEM with the character ${character} in line ${line}, which no PEM has`,
    todo: 'Copy the file itself: chats, web pages and word processors change what is pasted into them.',
  }),
  damaged: ({ label }: Texts<'label'>) => `a damaged PEM block "${label}"`,
  otherPem: ({ label }: Texts<'label'>) => `a PEM block "${label}"`,
  binary: () => 'binary data that is neither a key nor a certificate',
  binaryText: () => ({ given: 'binary data read as text', todo: 'Read the file as bytes.' }),
  keyType: ({ type }: Texts<'type'>) => `a key of type ${type}`,
  keySize: ({ bits }: Numbers<'bits'>) => `an RSA key of ${bits} bits`,
  encrypted: () => ({
    given: 'an encrypted private key',
    todo: 'Decrypt it first (openssl pkey -in KEY.pem), or pass a KeyObject made with its passphrase.',
  }),
  publicKey: () => 'a public key',
  privateKey: () => 'a private key',
  secretKey: () => 'a secret key',
  certificate: () => 'a certificate',
  apiV3Key: ({ length }: Numbers<'length'>) => `${length} bytes`,
  apiV3KeyPadded: ({ length }: Numbers<'length'>) => ({
    given: `${length} bytes, 32 without the white space around it`,
    todo: 'Trim it when you read it from a file.',
  }),
  expired: ({ on }: Texts<'on'>) => ({
    given: `a certificate that expired on ${on}`,
    todo: 'Take the one that replaced it, with its private key and serial number.',
  }),
  notYetValid: ({ from }: Texts<'from'>) => ({
    given: `a certificate that is valid from ${from} on`,
    todo: 'Check the clock of this machine (NTP).',
  }),
  otherSerial: ({ serial }: Texts<'serial'>) => `a certificate with serial number ${serial}`,
  otherSerialNo: () => 'another serial number than that of the certificate',
  otherPrivateKey: () => 'the private key of another certificate',
  idForm: ({ length }: Numbers<'length'>) => `listed under an id of another form (${length} characters)`,
  idUndefined: () => ({
    given: 'listed under the id "undefined"',
    todo: 'Is the environment variable with the id set?',
  }),
  array: ({ length }: Numbers<'length'>) => ({ given: `an array of ${length}`, todo: 'List each key under its id.' }),
  emptyTable: () => 'an empty table',
  publicKeyUnderSerial: () => ({
    given: 'a public key under the serial number of a certificate',
    todo: 'A public key stands under its PUB_KEY_ID_…, a certificate under its own serial number.',
  }),
  own: () => "the merchant's own certificate or key (apiclient_cert.pem)",
  ownByName: ({ name }: Texts<'name'>) => `the merchant's own certificate (apiclient_cert.pem), issued to ${name}`,
} satisfies Readonly<Record<string, (facts: never) => Saying>>

/** What is known of each kind of refusal. */
export type KeyFacts = FactsOf<typeof englishWords>

/** Why a key, a certificate or a number was refused. */
export type KeyReason = ReasonOf<KeyFacts>
