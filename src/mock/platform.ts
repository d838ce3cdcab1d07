/** Knows how WeChat Pay hands out its platform certificates. */
import { randomBytes } from 'node:crypto'
import { encryptResource } from '../protocol/protocol.js'
import type { Reply } from './exchange.js'
import type { AdmittedCall } from './gate.js'
import type { Stage } from './stage.js'
import { formatTime } from './time.js'

/** Lists the platform certificates, each encrypted with the APIv3 key. */
export function listCertificates(_: AdmittedCall, { credentials, now }: Stage): Reply {
  const apiV3Key = Buffer.from(credentials.apiV3Key)
  const data = credentials.platform.listed(now).map(({ serial, notBefore, notAfter, pem }) => ({
    serial_no: serial,
    effective_time: formatTime(notBefore),
    expire_time: formatTime(notAfter),
    encrypt_certificate: encryptResource(Buffer.from(pem), apiV3Key, randomBytes(6).toString('hex'), 'certificate'),
  }))
  return { status: 200, body: { data }, reason: `${data.length} platform certificate${data.length === 1 ? '' : 's'}` }
}
