// Packs the package and installs it in an empty folder.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a program in a folder; its output, or an error that shows it. */
export function run(program: string, args: readonly string[], cwd: string, env = process.env): string {
  try {
    return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error })
  }
}

/** The program of a development dependency of this project. */
export function bin(name: string): string {
  return join(root, 'node_modules', '.bin', name)
}

/** The first block of a Markdown file that is fenced with these words. */
export function readBlock(file: string, fence: string): string {
  const text = readFileSync(join(root, file), 'utf8')
  const match = new RegExp(`^\`\`\`${fence}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)
  if (!match) throw new Error(`${file} has no block \`\`\`${fence}`)
  return match[1]!
}

/** Builds and packs the package into a new folder. Returns the tarball's path. */
export function packPackage(): string {
  const folder = createFolder()
  const packed = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root)
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  return join(folder, filename)
}

/** An empty folder outside of this project. */
export function createFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wechatpay-fetch-'))
}

/** Installs a packed package with its dependencies into an empty folder, beside the consumer's sources. */
export function installPackage(tarball: string): string {
  const folder = createFolder()
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, 'wechatpay-fetch'), { recursive: true })
  run('tar', ['xzf', tarball, '--strip-components=1', '-C', join(modules, 'wechatpay-fetch')], folder)
  // As npm links commands.
  const manifest = readFileSync(join(modules, 'wechatpay-fetch/package.json'), 'utf8')
  const { bin: commands, dependencies } = JSON.parse(manifest) as Record<'bin' | 'dependencies', Record<string, string>>
  mkdirSync(join(modules, '.bin'))
  for (const [name, file] of Object.entries(commands)) {
    chmodSync(join(modules, 'wechatpay-fetch', file), 0o755)
    symlinkSync(join('../wechatpay-fetch', file), join(modules, '.bin', name))
  }
  const types = ['openapi-typescript-helpers', '@types/node', 'undici-types']
  for (const name of [...Object.keys(dependencies), ...types]) {
    mkdirSync(join(modules, name, '..'), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  for (const name of ['consumer.ts', 'run.ts', 'worker.ts'])
    cpSync(join(root, 'test/consumer', name), join(folder, name))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const compilerOptions = {
    target: 'ES2022',
    module: 'NodeNext',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    types: ['node'],
    outDir: 'out',
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  return folder
}
