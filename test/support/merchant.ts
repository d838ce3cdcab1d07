/** Keys and certificates of a merchant, as the options of a client take them. Loads much less than a mock does. */
import { generateKeyPairSync } from 'node:crypto'
import { createCredentials, exportKey } from '../../src/mock/credentials.js'

const { mchid, apiV3Key, merchant: own, publicKey: platform, platform: rotation } = createCredentials('1900000109')
const certificate = rotation.issued[0]!.certificate

/** The WeChat Pay public key, as PEM, and its id. */
export const publicKey = exportKey(platform.publicKey)
export const publicKeyId = platform.serial

/** The platform certificate, as PEM, and its serial number. */
export const platformCertificate = certificate.pem
export const platformSerial = certificate.serial

/** What the merchant has downloaded. */
export const merchant = {
  mchid,
  apiV3Key,
  serialNo: own.serial,
  privateKey: exportKey(own.privateKey),
  certificate: own.pem,
  platformKeys: { [publicKeyId]: publicKey, [platformSerial]: platformCertificate },
}

/** A private key that is too short for WeChat Pay. */
export const shortKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
