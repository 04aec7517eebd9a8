import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { headingOf } from '../../../document/heading-of.ts';
import { comparePlaces } from '../../../place.ts';
import { placeIn } from '../../../prose.ts';
import { proseRule } from '../../prose-rule.ts';

/** A heading promises a text. */
export const emptyHeading = proseRule({
  code: 'TK326',
  about:
    'Dưới mỗi tiêu đề phải có nội dung; chỉ có tiêu đề cấp dưới thì tiêu đề ấy phải có nội dung.',
  examples: {
    ok: [
      '## Về rừng\n\nRừng tăng.',
      '## Về rừng\n\n### Rừng tự nhiên\n\nRừng tăng.',
      '## Về rừng\n\n<TargetTable/>',
    ],
    notOk: [
      {
        text: '## Về rừng\n\n## Về đất\n\nĐất còn.',
        at: '## Về rừng',
        part: 'Dưới tiêu đề «Về rừng» không có nội dung.',
      },
      {
        text: '## Về rừng\n\nRừng tăng.\n\n### Rừng trồng',
        at: '### Rừng trồng',
        part: 'Dưới tiêu đề «Rừng trồng» không có nội dung.',
      },
      {
        text: '---\nrole: results\ntitle: Phần trống\ntheme: land\n---\n',
        at: 'Phần trống',
        part: 'Dưới tiêu đề «Phần trống» không có nội dung.',
      },
    ],
  },
  look: ({ sections }) =>
    sections.flatMap((section): Diagnostic[] => {
      const { prose, elements } = section;
      const [title] = prose;
      const content = [
        ...prose.filter(({ kind }) => kind !== 'heading' && kind !== 'summary'),
        ...elements,
      ]
        .filter((one) => one !== title)
        .map(({ place }) => place);
      if (content.length === 0 && title !== undefined)
        return [empty(section.title, title.kind === 'title' ? placeIn(title, 0) : title.place)];

      const headings = prose.filter(({ kind }) => kind === 'heading');
      return headings.flatMap((heading, index) => {
        const level = headingOf(section, heading)?.level;
        const next = headings[index + 1];
        const nextLevel = next === undefined ? 0 : (headingOf(section, next)?.level ?? 0);
        const filled = content.some(
          (place) =>
            comparePlaces(place, heading.place) > 0 &&
            (next === undefined || comparePlaces(place, next.place) < 0),
        );
        return filled || level === undefined || nextLevel > level
          ? []
          : [empty(heading.text.trim(), heading.place)];
      });
    }),
});

const empty = (title: string, place: Diagnostic['place']): Diagnostic =>
  diagnostic('TK326', `Dưới tiêu đề «${title}» không có nội dung.`, place);
