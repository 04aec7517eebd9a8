import type { MDXInstance } from 'astro';

import type { SearchEntry } from '../core/view/search.ts';
import { isBuilt } from './audience.ts';
import type { ManualHead, ManualPassage } from './manual-head.ts';
import { routes } from './routes.ts';
import { ruleReference } from './rule-reference.ts';

type ManualFile = MDXInstance<ManualHead & { readonly passages: readonly ManualPassage[] }>;

export type ManualPage = {
  readonly id: string;
  readonly head: ManualHead;
  readonly passages: readonly ManualPassage[];
};

/** The pages in reading order, by what the reader is at; a page is a file `content/huong-dan/<name>.mdx`. */
const PARTS = [
  { title: 'Bắt đầu', pages: ['bat-dau', 'ky-moi', 'xem-truoc'] },
  { title: 'Biên soạn', pages: ['so-lieu', 'muc-tieu', 'loi-van', 'kiem-tra', 'lay-y-kien'] },
  { title: 'Phát hành', pages: ['ban-in', 'cong-bo', 'dua-len-may-chu'] },
  { title: 'Tra cứu', pages: ['cac-lenh', 'su-co', 'luu-giu'] },
  {
    title: 'Cho cán bộ kỹ thuật, an toàn thông tin',
    pages: ['an-toan', 'goi-phan-mem', 'mo-rong'],
  },
] as const satisfies readonly { readonly title: string; readonly pages: readonly string[] }[];

const files = import.meta.glob<ManualFile>('../../content/huong-dan/*.mdx', { eager: true });

const byId = new Map(
  Object.entries(files).map(([path, file]) => [/([a-z-]+)\.mdx$/.exec(path)?.[1] ?? path, file]),
);

/** The manual is the tool's own: it is the same whatever reviews are built. */
export function manualParts(): readonly {
  readonly title: string;
  readonly pages: readonly ManualPage[];
}[] {
  const listed = PARTS.flatMap(({ pages }): readonly string[] => pages);
  const stray = [...byId.keys()].find((id) => !listed.includes(id));
  if (stray !== undefined) throw new Error(`content/huong-dan/${stray}.mdx is in no part`);
  return PARTS.map(({ title, pages }) => ({ title, pages: pages.map(pageOf) }));
}

function pageOf(id: string): ManualPage {
  const { passages, ...head } = fileOf(id).frontmatter;
  return { id, head, passages };
}

/** The body of a page, to be rendered. */
export const manualBody = (id: string): ManualFile['Content'] => fileOf(id).Content;

function fileOf(id: string): ManualFile {
  const file = byId.get(id);
  if (file === undefined) throw new Error(`no content/huong-dan/${id}.mdx`);
  return file;
}

/** What can be found in the manual: each page and each heading, with the words under it. Nothing where it is not built. */
export function manualEntries(): readonly SearchEntry[] {
  if (!isBuilt('manual')) return [];
  return manualParts()
    .flatMap(({ pages }) => pages)
    .flatMap(({ id: page, head, passages }) =>
      passages.map(
        ({ id, title, text }): SearchEntry => ({
          kind: 'manual',
          title: id === '' ? head.title : `${title} – ${head.title}`,
          url: routes.manual(page, id),
          text,
        }),
      ),
    );
}

/** Every message code with what it says and how to mend it. */
export const ruleEntries = (): readonly SearchEntry[] =>
  ruleReference().flatMap(({ id, rules }) =>
    rules.map(
      ({ code, title, hint }): SearchEntry => ({
        kind: 'manual',
        title: `${code}. ${title}`,
        url: routes.ruleGroup(id, code),
        text: hint,
      }),
    ),
  );
