import { type CheckedFile, standardRole } from '../checked-file.ts';
import type { Checkpoint } from '../checkpoint.ts';

/** Levels of headings, in the order of the file. */
export const headingCheckpoints: readonly Checkpoint[] = [
  {
    number: '14-002',
    fault: 'Tiêu đề đầu tiên không phải tiêu đề cấp 1',
    find: (file) =>
      headings(file)
        .slice(0, 1)
        .filter(({ level }) => level !== 1),
  },
  {
    number: '14-003',
    fault: 'Cấp tiêu đề nhảy cóc',
    find: (file) =>
      headings(file).filter(
        ({ level }, index, list) => level > (list[index - 1]?.level ?? level) + 1,
      ),
  },
  {
    number: '14-006',
    fault: 'Một phần có hai tiêu đề không cấp',
    find: ({ placedTags }) =>
      placedTags
        .filter(
          ({ tag }) => tag.kids.filter((kid) => kid.kind === 'tag' && kid.role === 'H').length > 1,
        )
        .map(({ page }) => ({ page })),
  },
  {
    number: '14-007',
    fault: 'Tiêu đề có cấp đứng lẫn tiêu đề không cấp',
    find: (file) =>
      headings(file).length === 0
        ? []
        : file.placedTags.filter(({ tag }) => tag.role === 'H').map(({ page }) => ({ page })),
  },
];

function headings({ placedTags, roleMap }: CheckedFile): {
  readonly level: number;
  readonly page: number | undefined;
  readonly what: string;
}[] {
  return placedTags.flatMap(({ tag, page }) => {
    const level = /^H([1-6])$/.exec(standardRole(tag.role, roleMap) ?? '')?.[1];
    return level === undefined ? [] : [{ level: Number(level), page, what: `H${level}` }];
  });
}
