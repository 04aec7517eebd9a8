import type { Heading, ProseBlock, Section } from '../model.ts';

/** The heading that a block is, or else stands under; undefined before the first, and within a finding. */
export const headingOf = (section: Section, { scope }: ProseBlock): Heading | undefined =>
  section.headings.find(({ id }) => id === `${section.id}-${scope}`);
