/**
 * What pages may load and run, as a meta element says it: that holds where no server sends header
 * fields. Opened from a disk, the site is its neighbours there (`file:`).
 */

/** Pages for readers: nothing inline, nothing from elsewhere. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self' file:; font-src 'self' file:; form-action 'self' file:; base-uri 'none'";

/** What papers are printed from carries the measures of its format rules, and the paginator loads its library beside it. */
export const PAPER_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline' file:; script-src 'self'; img-src 'self' file:; font-src 'self' file:; connect-src 'self'; form-action 'none'; base-uri 'none'";

/** A page that stands alone with its styles. */
export const LONE_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

/** While previewing, the development server adds scripts and styles of its own and tells of changes; nothing leaves the machine all the same. */
export const PREVIEW_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws://127.0.0.1:*; worker-src 'self' blob:; frame-src 'self'; form-action 'self'; base-uri 'none'";

export const policyMeta = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
