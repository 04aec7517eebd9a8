/** Standard structure types of ISO 32000-1, 14.8.4, and what this project needs to know of them. */

export const GROUPING = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Index',
  'Private',
]);

export const INLINE = new Set([
  'Span',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
  'Annot',
  'Lbl',
  'Ruby',
  'RB',
  'RT',
  'RP',
  'Warichu',
  'WT',
  'WP',
  'Em',
  'Strong',
]);

export const STANDARD: ReadonlySet<string> = new Set([
  ...GROUPING,
  ...[...INLINE].filter((role) => role !== 'Em' && role !== 'Strong'),
  'Caption',
  'TOC',
  'TOCI',
  'NonStruct',
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'L',
  'LI',
  'LBody',
  'Table',
  'TR',
  'TH',
  'TD',
  'THead',
  'TBody',
  'TFoot',
  'Figure',
  'Formula',
  'Form',
]);

/** What Chromium writes beyond the standard types, and the standard type that says most of it. */
export const ROLE_MAP: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Aside: 'Div',
  Title: 'P',
  FENote: 'Note',
  Sub: 'Span',
};
