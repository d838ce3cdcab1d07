/** The merchant's side: number, private key, certificate and serial number, each right and all belonging together. */
import type { KeyObject, X509Certificate } from 'node:crypto'
import { checkTogether } from '../contract/contract.js'
import { checkKeyBelongs, checkSerialBelongs, checkValidity, readMerchantCertificate } from './certificate.js'
import { findWrapping, refuseMissing } from './material.js'
import { publicKeyOf, readPrivateKey } from './private-key.js'
import { refuse, type Wanted } from './refusal.js'

/** What a merchant gives of itself; nothing of it is checked. */
export interface MerchantInput {
  readonly mchid?: unknown
  readonly serialNo?: unknown
  /** Key material, or a function that signs. */
  readonly privateKey?: unknown
  readonly certificate?: unknown
}

/** The merchant's side, checked. */
export interface Merchant {
  readonly mchid: string
  readonly serialNo: string
  /** Absent when the merchant signs with a function. */
  readonly privateKey: KeyObject | undefined
  readonly certificate: X509Certificate | undefined
  /** Absent when neither a key nor a certificate tells it. */
  readonly publicKey: KeyObject | undefined
}

const MCHID = /^[0-9A-Za-z]{1,31}$/
const SERIAL = /^[0-9A-Fa-f]{1,40}$/

const wantedMchid: Wanted = { name: 'mchid', wanted: "the caller's merchant number as a string, e.g. '1900000109'" }

const wantedSerial: Wanted = {
  name: 'serialNo',
  wanted: 'the serial number of the merchant API certificate, up to 40 hex digits without colons',
  todo: 'It is read from the option certificate where that is given; or: openssl x509 -in apiclient_cert.pem -noout -serial',
}

/** Reads a merchant number. Throws `ERR_OPTIONS`. */
export function readMchid(mchid: unknown): string {
  if (typeof mchid !== 'string' || mchid === '') throw refuseMissing(mchid, wantedMchid)
  if (MCHID.test(mchid)) return mchid
  throw refuse(wantedMchid, findWrapping(mchid, MCHID) ?? { kind: 'mchid', length: mchid.length })
}

/** Reads the serial number of the merchant certificate, from the certificate itself where it is not given. Throws `ERR_OPTIONS`. */
export function readSerialNo(serialNo: unknown, certificate: X509Certificate | undefined): string {
  if (serialNo === undefined && certificate) return certificate.serialNumber
  if (typeof serialNo !== 'string' || serialNo === '') throw refuseMissing(serialNo, wantedSerial)
  if (certificate && SERIAL.test(serialNo)) checkSerialBelongs(certificate, serialNo)
  if (SERIAL.test(serialNo)) return serialNo
  if (serialNo.startsWith('PUB_KEY_ID_')) throw refuse(wantedSerial, { kind: 'serialIsPublicKeyId' })
  if (/^serial=|^0x|:/i.test(serialNo)) throw refuse(wantedSerial, { kind: 'serialPunctuated' })
  // A serial number of 20 bytes has up to 49 decimal digits.
  if (certificate && /^[0-9]{41,49}$/.test(serialNo)) checkSerialBelongs(certificate, serialNo)
  throw refuse(wantedSerial, findWrapping(serialNo, SERIAL) ?? { kind: 'serialNo', length: serialNo.length })
}

/** Checks the merchant's side at a time, in milliseconds since 1970. Throws `ERR_OPTIONS` that tells all that is wrong. */
export function readMerchant({ mchid, serialNo, privateKey, certificate }: MerchantInput, now: number): Merchant {
  let ownCertificate: X509Certificate | undefined
  const read = checkTogether({
    mchid: () => readMchid(mchid),
    certificate: () => {
      if (certificate === undefined) return
      ownCertificate = readMerchantCertificate(certificate)
      checkValidity(ownCertificate, now)
    },
    // Where a certificate was given and cannot be read, nothing is wrong with a serial number that is absent.
    serialNo: () =>
      serialNo === undefined && certificate !== undefined && !ownCertificate
        ? ''
        : readSerialNo(serialNo, ownCertificate),
    privateKey: () => {
      if (typeof privateKey === 'function') return
      const key = readPrivateKey(privateKey)
      if (ownCertificate) checkKeyBelongs(ownCertificate, key)
      return key
    },
  })
  const publicKey = ownCertificate?.publicKey ?? (read.privateKey && publicKeyOf(read.privateKey))
  return { ...read, certificate: ownCertificate, publicKey }
}
