import { handle } from '../../../lib/pay'

export const POST = handle
