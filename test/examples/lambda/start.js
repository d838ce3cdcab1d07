// Stands in for API Gateway on this machine: makes an event (payload format 2.0) of each request, and a response of what the function returns.
import { createServer } from 'node:http'
import { handler as contracts } from './dist/contracts.js'
import { handler as notify } from './dist/notify.js'

const server = createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const [, name, code] = request.url.split('/')
  const event = {
    version: '2.0',
    rawPath: request.url,
    headers: request.headers,
    requestContext: { http: { method: request.method, path: request.url } },
    pathParameters: { code },
    body: Buffer.concat(chunks).toString('base64'),
    isBase64Encoded: true,
  }
  // Lambda hands on what a function returns as JSON.
  const answer = JSON.parse(JSON.stringify(await (name === 'contracts' ? contracts : notify)(event, {})))
  response.writeHead(answer.statusCode, answer.headers)
  response.end(answer.isBase64Encoded ? Buffer.from(answer.body, 'base64') : answer.body)
})
server.listen(Number(process.env.PORT))
