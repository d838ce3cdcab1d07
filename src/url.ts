/** Knows where a URL that is in its normal form is divided. */

/** Origin, and path with query as they are signed and sent, of the `href` of a URL; what follows a `#` is never sent. */
export function splitUrl(href: string): { readonly origin: string; readonly target: string } {
  // The host follows `http://` or `https://`, and in the normal form a slash always follows the host.
  const slash = href.indexOf('/', 8)
  const hash = href.indexOf('#', slash)
  return { origin: href.slice(0, slash), target: href.slice(slash, hash === -1 ? undefined : hash) }
}
