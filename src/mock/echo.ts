/** Knows what WeChat Pay's self-test gives back. */
import { refuse, type Reply } from './exchange.js'
import type { AdmittedCall } from './gate.js'
import { decryptField, encryptField } from './sensitive.js'
import type { Stage } from './stage.js'

interface Echo {
  readonly echo_message: string
  readonly encrypted_echo_message?: string
  readonly notify_url?: string
}

/** Gives back what it was sent, an encrypted text encrypted anew for the merchant. Notifies where it is asked to. */
export function echoSecurity({ body, serial }: AdmittedCall, { credentials, now, notify }: Stage): Reply {
  const { echo_message, encrypted_echo_message, notify_url } = body as Echo
  let encrypted: string | undefined
  if (encrypted_echo_message !== undefined) {
    const decrypted = decryptField(encrypted_echo_message, serial, credentials, now)
    if ('message' in decrypted) return refuse(400, 'PARAM_ERROR', decrypted.message)
    encrypted = encryptField(decrypted.plain, credentials)
  }
  if (notify_url !== undefined) {
    notify(notify_url, {
      event_type: 'SECURITY_ECHO.SUCCESS',
      original_type: 'security',
      // Its text is not published.
      summary: '联调自测通知',
      // Another name than in the answer, as published. What encrypts it is the general rule of sensitive fields; its own page does not say.
      resource: { echo_message, ...(encrypted === undefined ? {} : { encrypt_echo_message: encrypted }) },
    })
  }
  const reply = { echo_message, ...(encrypted === undefined ? {} : { encrypted_echo_message: encrypted }) }
  return { status: 200, body: reply, reason: encrypted === undefined ? 'echoed' : 'decrypted, encrypted anew, echoed' }
}
