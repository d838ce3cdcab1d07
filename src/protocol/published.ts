/** Published constants of APIv3 signatures. */

/** The only signature scheme of APIv3 that is open to merchants: RSASSA-PKCS1-v1_5 with SHA-256. */
export const SCHEME = 'WECHATPAY2-SHA256-RSA2048'

/** Clock difference that is still accepted, in seconds, in both directions (published: 5 minutes). */
export const CLOCK_TOLERANCE = 300

/** Start of the deliberately wrong signatures with which WeChat Pay tests its clients. */
export const PROBE_PREFIX = 'WECHATPAY/SIGNTEST/'
