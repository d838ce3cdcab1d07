// The rules as Redocly loads them: it reads no TypeScript.
import { tsImport } from 'tsx/esm/api'

const { default: rules } = await tsImport('./rules.ts', import.meta.url)

export default rules
