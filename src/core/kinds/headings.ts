import type { EditionMatter } from './edition-definition.ts';

/** Where the headings of a narrative stand on paper: HTML level of the outermost, and whether it is set in capitals. */
export type NarrativeHeadings = { readonly outermost: 2 | 4; readonly capitals: boolean };

/** A chapter stands below its part; a paper of its own has neither part nor chapter above its headings. */
const NARRATIVE_HEADINGS: Readonly<Record<EditionMatter['of'], NarrativeHeadings>> = {
  parts: { outermost: 4, capitals: false },
  paper: { outermost: 2, capitals: true },
  targetFactsheets: { outermost: 4, capitals: false },
  appendices: { outermost: 4, capitals: false },
};

export const narrativeHeadings = ({ of }: EditionMatter): NarrativeHeadings =>
  NARRATIVE_HEADINGS[of];
