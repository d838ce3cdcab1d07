import type { APIGatewayProxyHandlerV2 } from 'aws-lambda'
import { presign } from './pay.js'

export const handler: APIGatewayProxyHandlerV2 = async (event) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ id: await presign(event.pathParameters?.['code'] ?? '') }),
})
