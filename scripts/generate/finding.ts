// What a rule finds.
import { type Path } from '../contract/read.js'

/** What is wrong, and where in the document. */
export interface Finding {
  path: Path
  message: string
}
