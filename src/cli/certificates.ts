/** The command `certificates`: downloads the platform certificates into files. */
import { join } from 'node:path'
import { createDownload } from '../certificates/certificates.js'
import { merchantOptions, readEnvironment } from '../environment/environment.js'
import { tellRefusedFiles, writeOwnFiles } from './files.js'
import { tellProblems } from './merchant.js'
import { EXIT, type Voice } from './terminal.js'

/** Downloads the platform certificates into a directory. */
export async function runCertificates(voice: Voice, values: { out?: string }): Promise<number> {
  const { env, fetch, now, out, say } = voice
  const directory = values.out ?? '.'
  const environment = { ...readEnvironment(env), download: true }
  if (tellProblems(voice, environment)) return EXIT.failed
  const options = merchantOptions(environment, { fetch, now })
  const certificates = await createDownload({ ...options, apiV3Key: environment.apiV3Key!, fetch, now })()
  const files = new Map(certificates.map(({ serial, pem }) => [`wechatpay_${serial}.pem`, pem]))
  if (tellRefusedFiles(voice, writeOwnFiles(directory, files))) return EXIT.failed
  for (const { serial, certificate } of certificates) {
    const file = join(directory, `wechatpay_${serial}.pem`)
    const until = new Date(certificate.validTo).toISOString().slice(0, 10)
    out(say({ en: `${file}, valid until ${until}`, zh: `${file}，有效期至 ${until}` }))
  }
  return EXIT.ok
}
