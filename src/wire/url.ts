/** Knows where a URL that is in its normal form is divided. */

/** Origin, and path with query as they are signed and sent, of the `href` of a URL. What follows a `#` is never sent, nor is a `?` without a query. */
export function splitUrl(href: string): { readonly origin: string; readonly target: string } {
  // The host follows `http://` or `https://`, and in the normal form a slash always follows the host.
  const slash = href.indexOf('/', 8)
  const target = /^[^?#]*(?:\?[^#]+)?/.exec(href.slice(slash))![0]
  return { origin: href.slice(0, slash), target }
}
