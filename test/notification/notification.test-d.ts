import { describe, expectTypeOf, test } from 'vitest'
import type {
  components,
  createNotificationHandler,
  Problem,
  UnknownEventType,
  WechatPayNotification,
} from '../../src/index.js'

type Schemas = components['schemas']
declare const received: WechatPayNotification
declare const notification: Exclude<WechatPayNotification, { problems: readonly Problem[] }>

describe('event_type narrows resource exactly, where nothing departs from the API definition', () => {
  test('by comparison', () => {
    if (notification.event_type === 'ECOMMERCE_ENTRUST.SIGN') {
      expectTypeOf(notification.resource).toEqualTypeOf<Schemas['ContractSigned']>()
      expectTypeOf(notification.event_type).toEqualTypeOf<'ECOMMERCE_ENTRUST.SIGN'>()
    } else if (notification.event_type === 'ECOMMERCE_ENTRUST.TERMINATE') {
      expectTypeOf(notification.resource).toEqualTypeOf<Schemas['ContractTerminated']>()
    } else if (notification.event_type === 'SECURITY_ECHO.SUCCESS') {
      expectTypeOf(notification.resource).toEqualTypeOf<Schemas['SecurityEchoNotified']>()
    } else if (
      notification.event_type === 'REFUND.SUCCESS' ||
      notification.event_type === 'REFUND.ABNORMAL' ||
      notification.event_type === 'REFUND.CLOSED'
    ) {
      expectTypeOf(notification.resource).toEqualTypeOf<Schemas['RefundNotified']>()
    } else {
      expectTypeOf(notification.resource).toBeUnknown()
      expectTypeOf(notification.event_type).toEqualTypeOf<UnknownEventType>()
    }
  })

  test('by switch, with what is left in default', () => {
    switch (notification.event_type) {
      case 'ECOMMERCE_ENTRUST.SIGN':
        expectTypeOf(notification.resource).toEqualTypeOf<Schemas['ContractSigned']>()
        break
      case 'ECOMMERCE_ENTRUST.TERMINATE':
        expectTypeOf(notification.resource).toEqualTypeOf<Schemas['ContractTerminated']>()
        break
      default:
        expectTypeOf(notification.resource).toBeUnknown()
    }
  })

  test('when both were taken apart', () => {
    const { event_type, resource } = notification
    if (event_type === 'ECOMMERCE_ENTRUST.TERMINATE') {
      expectTypeOf(resource).toEqualTypeOf<Schemas['ContractTerminated']>()
      expectTypeOf(resource.contract_termination_mode).toEqualTypeOf<string | undefined>()
    }
  })

  test('by a type predicate that filters', () => {
    const signed = [notification].filter((one) => one.event_type === 'ECOMMERCE_ENTRUST.SIGN')
    expectTypeOf(signed[0]!.resource.out_contract_code).toBeString()
  })
})

describe('an unknown event', () => {
  test('is not usable before event_type was looked at', () => {
    expectTypeOf(notification.resource).toBeUnknown()
    // @ts-expect-error unknown until narrowed
    void notification.resource.openid
  })

  test('is a string that cannot be mistaken for a known event', () => {
    // @ts-expect-error misspelt
    if (notification.event_type === 'ECOMMERCE_ENTRUST.SIGNED') return
    // @ts-expect-error misspelt
    if (notification.event_type === 'ecommerce_entrust.sign') return
    expectTypeOf(notification.event_type).toExtend<string>()
    const text: string = notification.event_type
    if (text === 'REFUND.SUCCESS') return
  })
})

describe('a notification that departs from the API definition has another type', () => {
  test('before problems was looked at', () => {
    if (received.event_type !== 'ECOMMERCE_ENTRUST.SIGN') return
    expectTypeOf(received.id).toBeString()
    expectTypeOf(received.resource.openid).toBeUnknown()
    // @ts-expect-error not a field of this event
    void received.resource.contract_termination_mode
    if (received.problems) {
      expectTypeOf(received.problems).toEqualTypeOf<readonly Problem[]>()
      expectTypeOf(received.resource.plan_id).toEqualTypeOf<number | string>()
      expectTypeOf(received.resource.out_contract_code).toBeString()
    } else expectTypeOf(received.resource).toEqualTypeOf<Schemas['ContractSigned']>()
  })
})

test('onEvent narrows as well', () => {
  type Options = Parameters<typeof createNotificationHandler>[0]
  const onEvent: Options['onEvent'] = ({ event_type, resource, problems }) => {
    if (!problems && event_type === 'ECOMMERCE_ENTRUST.SIGN') {
      expectTypeOf(resource).toEqualTypeOf<Schemas['ContractSigned']>()
    }
  }
  void onEvent
})
