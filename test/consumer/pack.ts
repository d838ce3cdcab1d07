// Packs the package once for all tests that install it.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packPackage } from './install.js'

declare module 'vitest' {
  export interface ProvidedContext {
    tarball: string
  }
}

export default function pack(project: TestProject) {
  const tarball = packPackage()
  project.provide('tarball', tarball)
  return () => rmSync(dirname(tarball), { recursive: true, force: true })
}
