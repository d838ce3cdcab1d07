import { describe, expect, it } from 'vitest'
import { pairHosts } from '../../src/client/hosts.js'

function setUp(backup: string | undefined = 'https://b.example') {
  let now = 1000
  const hosts = pairHosts('https://a.example:8443', backup, 30_000, () => now)
  return { hosts, pass: (ms: number) => void (now += ms), first: () => hosts.first().name }
}

describe('pairHosts', () => {
  it('begins at the primary and changes sides', () => {
    const { hosts } = setUp()
    const primary = hosts.first()
    const backup = hosts.after(primary)
    expect(hosts.first()).toBe(primary)
    expect(hosts.origins).toEqual(['https://a.example:8443', 'https://b.example'])
    expect([primary, backup, hosts.after(backup)]).toEqual([
      { baseUrl: 'https://a.example:8443', name: 'a.example:8443' },
      { baseUrl: 'https://b.example', name: 'b.example' },
      primary,
    ])
  })

  it('begins at the backup while the primary is out, and lets one call at a time look whether it is back', () => {
    const { hosts, pass, first } = setUp()
    hosts.report(hosts.first(), false)
    expect(first()).toBe('b.example')
    pass(30_000)
    expect([first(), first(), first()]).toEqual(['a.example:8443', 'b.example', 'b.example'])
    pass(29_999)
    expect(first()).toBe('b.example')
    pass(1)
    expect(first()).toBe('a.example:8443')
  })

  it('is back at the primary as soon as that has answered, whatever the backup did', () => {
    const { hosts, first } = setUp()
    const primary = hosts.first()
    hosts.report(primary, false)
    hosts.report(hosts.after(primary), true)
    expect(first()).toBe('b.example')
    hosts.report(primary, true)
    expect(first()).toBe('a.example:8443')
  })

  it('stays where it is without a backup', () => {
    const hosts = pairHosts('https://a.example', undefined, 30_000)
    hosts.report(hosts.first(), false)
    expect(hosts.first().name).toBe('a.example')
    expect(hosts.after(hosts.first()).name).toBe('a.example')
    expect(hosts.origins).toEqual(['https://a.example'])
  })
})
