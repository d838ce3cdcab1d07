/** Knows how downloaded platform certificates become files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createDownload } from '../certificates/certificates.js'
import { merchantOptions, readEnvironment } from '../environment/environment.js'
import { makeFolder } from './folder.js'
import { tellMissing } from './merchant.js'
import { EXIT, type Voice } from './terminal.js'

/** Downloads the platform certificates into a directory. */
export async function runCertificates(voice: Voice, values: { out?: string }): Promise<number> {
  const { env, fetch, now, out, say } = voice
  const directory = values.out ?? '.'
  const environment = { ...readEnvironment(env), download: true }
  if (tellMissing(voice, environment)) return EXIT.failed
  const options = merchantOptions(environment)
  const certificates = await createDownload({ ...options, apiV3Key: environment.apiV3Key!, fetch, now })()
  makeFolder(directory)
  for (const { serial, pem, certificate } of certificates) {
    const file = join(directory, `wechatpay_${serial}.pem`)
    writeFileSync(file, pem)
    const until = new Date(certificate.validTo).toISOString().slice(0, 10)
    out(say({ en: `${file}, valid until ${until}`, zh: `${file}，有效期至 ${until}` }))
  }
  return EXIT.ok
}
