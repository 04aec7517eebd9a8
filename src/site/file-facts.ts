import { editHtml } from '../html/edit-html.ts';

/** What pages say of printed files before there are any. */
const FILE_FACTS = ['pages', 'size', 'sha256', 'version'] as const;
export type FileFactName = (typeof FILE_FACTS)[number];

export const fileKey = (review: string, edition: string, variant: string): string =>
  `${review}/${edition}/${variant}`;

/**
 * A page with what is known of its files written into the places that await it; a place whose file
 * was not printed in this run says `none`.
 */
export const fillFileFacts = (
  html: string,
  lookUp: (key: string, fact: FileFactName) => string | undefined,
  none = 'chưa dựng',
): string =>
  editHtml(html, ({ attributes }, { dropAttribute, append }) => {
    const key = attributes['data-file'];
    const fact = FILE_FACTS.find((name) => name === attributes['data-fact']);
    if (key === undefined || fact === undefined) return;
    dropAttribute('data-file');
    dropAttribute('data-fact');
    append(lookUp(key, fact) ?? none);
  });
