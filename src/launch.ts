/** Launch parameters: the arguments with which an APP or a mini-program opens a signing session, and their deadline. */
import type { components } from '../generated/schema.js'
import { checkEach, refuseValue, wants, type OptionChecks } from './contract/contract.js'

/** How long a session lives: 2 hours. https://pay.weixin.qq.com/doc/v3/partner/4012881608 */
const SESSION_LIFE = 7_200_000
/** How soon after pre-sign WeChat must be opened on the way through the mini-program: 2 minutes; announced to shrink to 20 s. Same source as the form. */
const FIRST_LAUNCH = 120_000

/** September 2001: before APIv3 in milliseconds, and after every date of this century in seconds. */
const EARLIEST = 1e12

interface Deadline {
  /**
   * Until when WeChat must have been opened: milliseconds since 1970, by the clock that `preSignedAt` was read from. A phone's clock may be wrong;
   * where WeChat says that the session is over, get a new one with the same contract number.
   */
  readonly usableUntil: number
}

/** The OpenSDK's `WXLaunchMiniProgram`: the only way for templates since 2025-09-23. https://pay.weixin.qq.com/doc/v2/partner/4016049199 */
export interface LaunchMiniProgram extends Deadline {
  readonly kind: 'WXLaunchMiniProgram'
  /** Original id of the signing mini-program, `gh_…`. */
  readonly userName: string
  readonly path: string
  /** The released version. */
  readonly miniprogramType: 0
}

/**
 * The OpenSDK's `WXOpenBusinessWebview`, for templates older than 2025-09-23 whose APP has the permission; no new permission is given, and HarmonyOS
 * does not know it. https://pay.weixin.qq.com/doc/v2/partner/4016049199
 */
export interface OpenBusinessWebview extends Deadline {
  readonly kind: 'WXOpenBusinessWebview'
  readonly businessType: 12
  /** Name to value: `queryInfo` on Android, `queryInfoDic` on iOS. */
  readonly queryInfo: { readonly pre_entrustweb_id: string }
}

/** The argument of `wx.navigateToMiniProgram`, from a mini-program. https://pay.weixin.qq.com/doc/v3/partner/4017177420 */
export interface NavigateToMiniProgram extends Deadline {
  readonly kind: 'navigateToMiniProgram'
  /** WeChat Pay's signing mini-program; the caller's own `app.json` must list it in `navigateToMiniProgramAppIdList`. */
  readonly appId: 'wxbd687630cd02ce1d'
  readonly path: 'pages/index/index'
  readonly extraData: { readonly pre_entrustweb_id: string }
}

/** What an APP hands to the WeChat OpenSDK; `kind` is the name of the OpenSDK's request. Plain JSON, to be passed on as it is. */
export type AppLaunchParameters = LaunchMiniProgram | OpenBusinessWebview

/** What opens a signing session, from an APP or from a mini-program. */
export type LaunchParameters = AppLaunchParameters | NavigateToMiniProgram

/** Options of {@link launchParameters}. */
export interface LaunchOptions {
  /** Who opens WeChat: `app` after APP pre-sign, `mini-program` after mini-program pre-sign. Default: `app`. */
  readonly from?: 'app' | 'mini-program' | undefined
  /** When pre-sign was called, in milliseconds since 1970. Default: now, which is right only at once after the answer. */
  readonly preSignedAt?: number | undefined
}

const checks: OptionChecks<LaunchOptions> = {
  from: wants("'app' or 'mini-program'", (value) => value === 'app' || value === 'mini-program'),
  // In seconds it would be January 1970, and no session would ever seem usable.
  preSignedAt: wants(
    'milliseconds since 1970, e.g. Date.now() before the call',
    (value) => typeof value === 'number' && value >= EARLIEST && value < Infinity,
  ),
}

type Session = components['schemas']['PreEntrustSession']

/**
 * Turns the answer of pre-sign into what opens WeChat. With `miniprogram_username` and `miniprogram_path` in the answer it is the OpenSDK's
 * `WXLaunchMiniProgram`, without them `WXOpenBusinessWebview`.
 *
 * That WeChat came back says nothing about the outcome: wait for the notification, or query the contract.
 *
 * Throws `ERR_OPTIONS` where `data` is no session, and for options that cannot work.
 */
export function launchParameters(
  data: Session,
  options: LaunchOptions & { readonly from: 'mini-program' },
): NavigateToMiniProgram
export function launchParameters(
  data: Session,
  options?: LaunchOptions & { readonly from?: 'app' | undefined },
): AppLaunchParameters
export function launchParameters(data: Session, options: LaunchOptions = {}): LaunchParameters {
  checkEach(options, checks)
  const { from = 'app', preSignedAt = Date.now() } = options
  const { pre_entrustweb_id, miniprogram_username: userName, miniprogram_path: path } = checkSession(data)
  const usableUntil = preSignedAt + SESSION_LIFE
  if (from === 'mini-program') {
    return {
      kind: 'navigateToMiniProgram',
      appId: 'wxbd687630cd02ce1d',
      path: 'pages/index/index',
      extraData: { pre_entrustweb_id },
      usableUntil,
    }
  }
  return userName && path
    ? { kind: 'WXLaunchMiniProgram', userName, path, miniprogramType: 0, usableUntil: preSignedAt + FIRST_LAUNCH }
    : { kind: 'WXOpenBusinessWebview', businessType: 12, queryInfo: { pre_entrustweb_id }, usableUntil }
}

function checkSession(data: Session): Session {
  const id: unknown = (data as Partial<Session> | undefined)?.pre_entrustweb_id
  if (typeof id === 'string' && id !== '') return data
  throw refuseValue('pre_entrustweb_id', id, '`data` of the pre-sign answer, as it came')
}
