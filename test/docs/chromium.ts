// The browser that the documentation is tried in.
import { existsSync } from 'node:fs'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A Chromium on this machine, or one named by CHROMIUM. */
export const chromiumPath = [process.env['CHROMIUM'], ...candidates].find(
  (path) => path !== undefined && existsSync(path),
)
