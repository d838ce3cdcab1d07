import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAdmission } from '../../scripts/generate/report.js'

describe('npm run spec:diff', () => {
  let root: string
  const spec = () => join(root, 'spec/openapi.yaml')
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: root })
  const write = (version: string, changelog: string) => {
    writeFileSync(join(root, 'package.json'), JSON.stringify({ version }))
    writeFileSync(join(root, 'CHANGELOG.md'), changelog)
  }
  const diff = (base: string) => {
    const command = ['--import', import.meta.resolve('tsx'), resolve('scripts/generate/spec-diff.ts'), '--base', base]
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
    return { status, lines: (stdout + stderr).trim().split('\n') }
  }
  const edit = (from: string, to: string) => {
    const text = readFileSync(spec(), 'utf8')
    expect(text).toContain(from)
    writeFileSync(spec(), text.replace(from, to))
  }

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'spec-diff-'))
    git('init', '--quiet')
    write('1.0.0', '# Changelog\n')
    git('add', '.')
    git('commit', '--quiet', '-m', 'before the contract')
    mkdirSync(join(root, 'spec'))
    copyFileSync('test/fixtures/contract.yaml', spec())
    write('1.0.0', '# Changelog\n\n## 1.0.0 — 2026-01-01\n')
    git('add', '.')
    git('commit', '--quiet', '-m', 'the first contract')
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('passes a first contract and a compatible change, refuses a revision that is none', () => {
    expect(diff('HEAD~1')).toMatchObject({
      status: 0,
      lines: [expect.stringContaining('a first API definition breaks nothing')],
    })
    edit('return_app: { type: boolean }', 'return_app: { type: boolean }\n        attach: { type: string }')
    const { status, lines } = diff('HEAD')
    expect(lines).toContain('    + request.attach added (optional)')
    expect(status).toBe(0)
    expect(diff('nowhere')).toMatchObject({ status: 2, lines: [expect.stringContaining('no revision nowhere')] })
  }, 60_000)

  test('fails on a breaking change until the version and the CHANGELOG admit to it', () => {
    edit('        return_app: { type: boolean }\n', '')
    expect(diff('HEAD')).toMatchObject({ status: 1 })
    write('2.0.0', '# Changelog\n\n## 1.0.0 — 2026-01-01\n')
    expect(diff('HEAD').lines.at(-1)).toContain('no section for 2.0.0')
    write('2.0.0', '# Changelog\n\n## 2.0.0\n\n- Breaking: `return_app` is gone.\n\n## 1.0.0 — 2026-01-01\n')
    expect(diff('HEAD')).toMatchObject({ status: 0 })
  }, 60_000)

  test('fails on English that was written for other Chinese, until it is changed or said to hold', () => {
    const overlay = (title: string, more = '') =>
      writeFileSync(
        join(root, 'spec/overlay.en.yaml'),
        `overlay: 1.0.0\n${more}actions:\n  - { target: $.info, update: { title: ${title} } }\n`,
      )
    overlay('Test contract')
    git('add', '.')
    git('commit', '--quiet', '-m', 'the English text')
    edit('title: 测试契约', 'title: 《测试契约》')
    expect(diff('HEAD')).toMatchObject({ status: 0 })

    edit('title: 《测试契约》', 'title: 正式契约')
    const { status, lines } = diff('HEAD')
    expect(status).toBe(1)
    expect(lines.slice(-7)).toEqual([
      'spec/openapi.yaml:2 the English of info.title was written for other Chinese',
      '    Chinese:     正式契约',
      '    English:     Test contract',
      '    written for: 测试契约',
      'Change the English in spec/overlay.en.yaml. Where it holds as it is, say so there:',
      'x-still-holds:',
      "  - '正式契约'",
    ])
    overlay('Test contract', lines.slice(-2).join('\n') + '\n')
    expect(diff('HEAD')).toMatchObject({ status: 0 })
    overlay('The contract')
    expect(diff('HEAD')).toMatchObject({ status: 0 })
    overlay('The: contract')
    expect(diff('HEAD')).toMatchObject({ status: 1 })
  }, 60_000)

  test('fails on a change that is not in the record of the contract', () => {
    git('checkout', '--quiet', '.')
    const record = '    # 接口定义更新记录\n\n    ## 1.0.0\n\n    - 全部接口。\n'
    edit(
      'info: { title: 测试契约, version: 1.0.0 }',
      `info:\n  title: 测试契约\n  version: 1.0.0\n  description: |\n${record}`,
    )
    git('commit', '--quiet', '--all', '-m', 'a record')
    edit('summary: 解约', 'summary: 解除协议')
    expect(diff('HEAD').lines.join()).not.toContain('接口定义更新记录')
    edit('required: [appid, plan_id, out_contract_code]', 'required: [appid, plan_id]')
    expect(diff('HEAD')).toMatchObject({
      status: 1,
      lines: expect.arrayContaining([
        expect.stringContaining('接口定义更新记录 in spec/openapi.yaml has no new line since HEAD'),
      ]) as string[],
    })
    // `--check` tells it, too, and all else in the same go; it writes nothing.
    const check = spawnSync(
      process.execPath,
      [
        '--import',
        import.meta.resolve('tsx'),
        resolve('scripts/generate/generate.ts'),
        '--check',
        '--spec',
        './spec/openapi.yaml',
      ],
      { cwd: root, encoding: 'utf8' },
    )
    expect(check.status).toBe(1)
    expect(check.stderr).toContain('has no new line since HEAD')
    expect(check.stderr).toContain('chain.ts does not follow from')
    expect(existsSync(join(root, 'generated'))).toBe(false)
    edit('    - 全部接口。\n', '    - 全部接口。\n    - `out_contract_code` 可以不填。\n')
    expect(diff('HEAD')).toMatchObject({ status: 0 })
  }, 60_000)
})

describe('what a version and a CHANGELOG have to admit', () => {
  const given = { verdict: 'major', baseVersion: '1.0.0', baseChangelog: '## 1.0.0\n' } as const
  test.each([
    ['nothing, when nothing breaks', { verdict: 'minor', version: '1.0.0', changelog: '' }, true, ''],
    [
      'nothing, before the first release',
      { version: '1.0.0', changelog: '', baseChangelog: '## 1.0.0 — unreleased' },
      true,
      'not released yet',
    ],
    ['a version', { version: '1.9.9', changelog: '' }, false, 'package.json says 1.9.9: at least 2.0.0 is wanted'],
    ['a section', { version: '2.0.0', changelog: '## 12.0.0\nBreaking' }, false, 'no section for 2.0.0'],
    [
      'the word',
      { version: '2.0.0', changelog: '## 2.0.0\n- less\n## 1.0.0\nBreaking' },
      false,
      'does not say "Breaking"',
    ],
    ['all three', { version: '2.1.0', changelog: '## [2.1.0] - 2026-02-01\n\n### Breaking\n' }, true, 'admit to'],
    ['the Chinese word', { version: '2.0.0', changelog: '## 2.0.0\n- 不兼容：删去字段' }, true, 'admit to'],
  ] as const)('%s', (_, more, admitted, line) => {
    const found = findAdmission({ ...given, ...more })
    expect(found.admitted).toBe(admitted)
    expect(found.line).toContain(line)
  })
})
