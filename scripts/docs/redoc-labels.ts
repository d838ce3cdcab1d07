// Redoc's own labels: by its translation key, and where Redoc writes the English word itself, by the code around it.
import type { Language } from './labels.js'

interface RedocLabels {
  byKey: Readonly<Record<string, string>>
  /** What it is, how it stands in Redoc's code, and what to put there. */
  texts: readonly (readonly [string, RegExp, string])[]
}

export const redocLabels: Readonly<Record<Language, RedocLabels>> = {
  zh: { byKey: {}, texts: [] },
  en: { byKey: {}, texts: [] },
}
