import { expectTypeOf, test } from 'vitest'
import {
  launchParameters,
  type AppLaunchParameters,
  type LaunchParameters,
  type NavigateToMiniProgram,
  type components,
} from '../src/index.js'

declare const session: components['schemas']['PreEntrustSession']

test('the option from decides the type', () => {
  expectTypeOf(launchParameters(session)).toEqualTypeOf<AppLaunchParameters>()
  expectTypeOf(launchParameters(session, { from: 'app' })).toEqualTypeOf<AppLaunchParameters>()
  expectTypeOf(launchParameters(session, { from: 'mini-program' })).toEqualTypeOf<NavigateToMiniProgram>()
})

test('the kind tells the parameters apart', () => {
  const parameters = {} as LaunchParameters
  if (parameters.kind === 'WXLaunchMiniProgram') expectTypeOf(parameters.userName).toEqualTypeOf<string>()
  if (parameters.kind === 'WXOpenBusinessWebview') expectTypeOf(parameters.businessType).toEqualTypeOf<12>()
  if (parameters.kind === 'navigateToMiniProgram') {
    expectTypeOf(parameters.extraData.pre_entrustweb_id).toEqualTypeOf<string>()
    // @ts-expect-error the parameters of another way
    void parameters.queryInfo
  }
})
