/** What pages say of printed files before there are any. */
export const FILE_FACTS = ['pages', 'size', 'sha256', 'version'] as const;
export type FileFactName = (typeof FILE_FACTS)[number];

export const fileKey = (review: string, edition: string, variant: string): string =>
  `${review}/${edition}/${variant}`;

const PLACE = /<span data-file="([^"]*)" data-fact="([a-z0-9]+)"([^>]*)><\/span>/g;

/**
 * A page with what is known of its files written into the places that await it; a place whose file
 * was not printed in this run says `none`.
 */
export const fillFileFacts = (
  html: string,
  lookUp: (key: string, fact: FileFactName) => string | undefined,
  none = 'chưa dựng',
): string =>
  html.replace(
    PLACE,
    (_place, key: string, fact: string, rest: string) =>
      `<span${rest}>${lookUp(key, fact as FileFactName) ?? none}</span>`,
  );
