// Code samples of an operation, made from the contract's own example values, in the forms that users of WeChat Pay's SDKs know.
import { dereference, isObject, type Json } from '../contract/read.js'
import type { Labels } from './labels.js'

/** One entry of `x-codeSamples`. */
export interface Sample {
  lang: string
  label: string
  source: string
}

/** The parts of an operation that a sample shows. */
interface Call {
  method: string
  path: string
  pathParams: Json
  query: Json
  body: Json | undefined
  hasAnswer: boolean
}

const MCHID = '1900000109'
const SERIAL_NO = '408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB'
const PUBLIC_KEY_ID = 'PUB_KEY_ID_0000000000000024101100397200000006'

/** All samples of the operation at `method path`. */
export function makeSamples(json: Json, path: string, method: string, operation: Json, labels: Labels): Sample[] {
  const call = readCall(json, path, method, operation)
  if (isUpload(operation)) {
    return [{ lang: 'Shell', label: labels.samples.curl, source: uploadCurlSample(call, labels.edit) }]
  }
  return [
    { lang: 'TypeScript', label: labels.samples.typescript, source: typedSample(call) },
    { lang: 'TypeScript', label: labels.samples.property, source: propertySample(call) },
    { lang: 'TypeScript', label: labels.samples.chain, source: chainSample(call) },
    { lang: 'Shell', label: labels.samples.curl, source: curlSample(call, labels.edit) },
    { lang: 'PHP', label: labels.samples.php, source: phpSample(call, labels.phpClient) },
  ]
}

function readCall(json: Json, path: string, method: string, operation: Json): Call {
  const pathParams: Json = {}
  const query: Json = {}
  for (const item of Array.isArray(operation['parameters']) ? operation['parameters'] : []) {
    const parameter = dereference(json, item)
    if (parameter?.['in'] === 'path') pathParams[String(parameter['name'])] = parameter['example']
    if (parameter?.['in'] === 'query' && parameter['required']) query[String(parameter['name'])] = parameter['example']
  }
  const responses = isObject(operation['responses']) ? operation['responses'] : {}
  return {
    method,
    path,
    pathParams,
    query,
    body: requestExample(operation),
    hasAnswer: Object.hasOwn(responses, '200'),
  }
}

/** The example of the operation's JSON request body. */
export function requestExample(operation: Json): Json | undefined {
  const content = isObject(operation['requestBody']) ? operation['requestBody']['content'] : undefined
  const media = isObject(content) ? content['application/json'] : undefined
  const example = isObject(media) ? media['example'] : undefined
  return isObject(example) ? example : undefined
}

const setup = `import { createWechatPayClient, fromEnv } from 'wechatpay-fetch'

const wechatpay = createWechatPayClient(fromEnv()) // WECHATPAY_MCHID, …
`

const chainSetup = `${setup.replace('{ createWechatPayClient', '{ chain, createWechatPayClient')}const wxpay = chain(wechatpay)
`

const isUpload = (operation: Json): boolean =>
  Object.hasOwn(((operation['requestBody'] as Json | undefined)?.['content'] ?? {}) as Json, 'multipart/form-data')

// Only the text of meta is signed.
function uploadCurlSample({ method, path }: Call, edit: string): string {
  const meta = `FILE='licence.png'
BODY=$(printf '{"filename":"%s","sha256":"%s"}' "$FILE" "$(openssl dgst -sha256 -r "$FILE" | cut -c 1-64)")`
  return curlSample({ method, path, pathParams: {}, query: {}, body: undefined, hasAnswer: true }, edit)
    .replace("BODY=''", meta)
    .trimEnd().concat(` \\
  --form "meta=$BODY;type=application/json" \\
  --form "file=@$FILE"
`)
}

const isFilled = (values: Json): boolean => Object.keys(values).length > 0

function typedSample({ method, path, pathParams, query, body, hasAnswer }: Call): string {
  const params: Json = { ...(isFilled(pathParams) && { path: pathParams }), ...(isFilled(query) && { query }) }
  const init: Json = {
    ...(isFilled(params) && { params }),
    ...(body && { body }),
  }
  const names = hasAnswer ? '{ data, error }' : '{ error }'
  const rest = Object.keys(init).length > 0 ? `, ${printValue(init, 'js')}` : ''
  return `${setup}
const ${names} = await wechatpay.${method.toUpperCase()}('${path}'${rest})

if (error) throw new Error(\`\${error.code}: \${error.message}\`)
${hasAnswer ? 'console.log(data)\n' : ''}`
}

const propertySample = (call: Call): string => chained(call, `wxpay['${call.path.slice(1)}']`)

const chainSample = (call: Call): string => chained(call, `wxpay.${segments(call.path).join('.')}`)

function chained(call: Call, target: string): string {
  const expression = `await ${target}.${call.method}(${chainArguments(call)})`
  return `${chainSetup}
${call.hasAnswer ? `const { data } = ${expression}\n\nconsole.log(data)` : expression}
`
}

// The body first, where there is one; then the path parameters.
const chainArguments = ({ pathParams, query, body }: Call): string =>
  [body, { ...pathParams, ...(isFilled(query) && { query }) }]
    .filter((part) => part && Object.keys(part).length > 0)
    .map((part) => printValue(part, 'js'))
    .join(', ')

const segments = (path: string): string[] =>
  path
    .slice(1)
    .split('/')
    .map((segment) =>
      segment.replace(/^\{(.*)\}$/, '_$1_').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    )

function curlSample({ method, path, pathParams, query, body }: Call, edit: string): string {
  const search = isFilled(query) ? `?${new URLSearchParams(query as Record<string, string>).toString()}` : ''
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(pathParams[name]))) + search
  const json = body ? JSON.stringify(body) : ''
  return `# ${edit}
BASE_URL='https://api.mch.weixin.qq.com'
MCHID='${MCHID}'
SERIAL_NO='${SERIAL_NO}'
PUBLIC_KEY_ID='${PUBLIC_KEY_ID}'

URL='${url}'
BODY='${json.replaceAll("'", "'\\''")}'

TIMESTAMP=$(date +%s)
NONCE=$(openssl rand -hex 16)
SIGNATURE=$(printf '%s\\n' ${method.toUpperCase()} "$URL" "$TIMESTAMP" "$NONCE" "$BODY" |
  openssl dgst -sha256 -sign apiclient_key.pem | openssl base64 -A)

curl --include --request ${method.toUpperCase()} "$BASE_URL$URL" \\
  --header "Authorization: WECHATPAY2-SHA256-RSA2048 mchid=\\"$MCHID\\",nonce_str=\\"$NONCE\\",signature=\\"$SIGNATURE\\",timestamp=\\"$TIMESTAMP\\",serial_no=\\"$SERIAL_NO\\"" \\
  --header 'Accept: application/json' \\
  --header 'User-Agent: example/1.0' \\
  --header "Wechatpay-Serial: $PUBLIC_KEY_ID"${
    body
      ? ` \\
  --header 'Content-Type: application/json' \\
  --data-binary "$BODY"`
      : ''
  }
`
}

function phpSample({ method, path, pathParams, query, body }: Call, client: string): string {
  const options: Json = { ...pathParams, ...(isFilled(query) && { query }), ...(body && { json: body }) }
  const argument = Object.keys(options).length > 0 ? printValue(options, 'php') : ''
  return `// ${client}
$response = $instance->${segments(path).join('->')}->${method}(${argument});
print_r(json_decode((string) $response->getBody(), true));
`
}

/** A receiver in which the event type narrows the resource. */
export function receiverSample(contract: Json, eventType: string, operation: Json): string {
  const { required } = dereference(contract, operation['x-resource'] as Json) as { required: readonly string[] }
  const telling = ['out_contract_code', 'operate_time'].filter((field) => required.includes(field))
  const fields = (telling.length > 0 ? telling : required).map((field) => `resource.${field}`).join(', ')
  return `import { Hono } from 'hono'
import { createNotificationHandler, fromEnv } from 'wechatpay-fetch'

const handle = createNotificationHandler({
  ...fromEnv(), // WECHATPAY_APIV3_KEY, …
  onEvent: async ({ id, event_type, resource }) => {
    if (event_type === '${eventType}') {
      console.log(id, ${fields})
    }
  },
})

const app = new Hono()
app.post('/notify', (context) => handle(context.req.raw))
export default app
`
}

function printValue(value: unknown, language: 'js' | 'php', indent = ''): string {
  const inner = `${indent}  `
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => `${inner}${printValue(item, language, inner)},\n`).join('')}${indent}]`
  }
  if (!isObject(value)) return String(value)
  const [open, close, arrow] = language === 'php' ? ['[', ']', ' => '] : ['{', '}', ': ']
  const entries = Object.entries(value)
  const width = language === 'php' ? Math.max(...entries.map(([key]) => key.length + 2)) : 0
  const lines = entries.map(([key, item]) => {
    const name = language === 'php' ? `'${key}'`.padEnd(width) : key
    return `${inner}${name}${arrow}${printValue(item, language, inner)},\n`
  })
  return `${open}\n${lines.join('')}${indent}${close}`
}
