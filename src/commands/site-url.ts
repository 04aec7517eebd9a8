/**
 * The address a site will stand at, as it is put before paths: without query, ending in a slash.
 * Undefined when it is no whole address of the web.
 */
export function siteUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (!/^https?:$/.test(protocol) || search + hash + username !== '') return undefined;
  return `${origin}${pathname.endsWith('/') ? pathname : `${pathname}/`}`;
}
