import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { suggestion } from '../nearest.ts';
import { isCalledPicture, PICTURE_FOLDER } from '../picture.ts';
import { TABLES } from '../schema/tables.ts';

/** Something in a folder of a review; `path` relative to the root with `/`. */
export type ListedEntry = {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
};

/** Of one folder of a review: the names it may have, and the patterns of names that an office chooses. */
type KnownFolder = {
  readonly names: readonly string[];
  readonly patterns: readonly { readonly fits: (name: string) => boolean; readonly like: string }[];
};

const FOLDERS: Readonly<Record<string, KnownFolder>> = {
  // The guide is written beside the empty tables of a new review.
  data: {
    names: [...TABLES.map(({ file }) => file), 'intake.yaml', 'publications', 'huong-dan.html'],
    patterns: [],
  },
  'data/publications': {
    names: [],
    patterns: [{ fits: (name) => name.endsWith('.json'), like: '2026-06-30.json' }],
  },
  // Whether the name of a chapter or an edition is well formed is told where it is read.
  content: {
    names: ['review.yaml', 'requirements.yaml', 'allowed.yaml', 'editions', PICTURE_FOLDER],
    patterns: [{ fits: (name) => name.endsWith('.mdx'), like: '01-ten-phan.mdx' }],
  },
  'content/editions': {
    names: [],
    patterns: [{ fits: (name) => name.endsWith('.yaml'), like: 'ban-rieng.yaml' }],
  },
  [`content/${PICTURE_FOLDER}`]: {
    names: [],
    patterns: [{ fits: isCalledPicture, like: 'ban-do.png' }],
  },
};

/** What Windows, macOS and Office leave in folders by themselves. */
const LEFT_BY_SYSTEMS = /^(?:desktop\.ini|thumbs\.db|\.ds_store|~\$.*|\._.*|\.~lock\..*#)$/i;
/** Endings of what people mean to be read. */
const MEANT = /\.(?:csv|tsv|txt|mdx?|ya?ml|json|xlsx?|docx?)$/i;

/**
 * What stands in the folders of a review and is read by nobody: told with the name it probably should
 * have.
 */
export function strangeFiles(id: string, entries: readonly ListedEntry[]): readonly Diagnostic[] {
  return entries.flatMap((entry): readonly Diagnostic[] => {
    const parts = entry.path.split('/');
    const name = parts.at(-1)!;
    if (LEFT_BY_SYSTEMS.test(name)) return [];
    const place = { file: entry.path, line: 1, column: 1 };
    if (entry.kind === 'link')
      return [
        diagnostic('TK216', `«${name}» là liên kết tới nơi khác; liên kết không được đọc.`, place, {
          hint: 'Chép chính tệp hoặc thư mục ấy vào đây.',
        }),
      ];
    const folder = FOLDERS[[parts[0], ...parts.slice(2, -1)].join('/')];
    if (folder === undefined || parts[1] !== id) return [];
    if (isKnown(folder, name, entry.kind)) return [];
    return [
      entry.kind === 'folder'
        ? strangeFolder(name, folder, place)
        : strangeFile(name, folder, place),
    ];
  });
}

function isKnown(
  { names, patterns }: KnownFolder,
  name: string,
  kind: ListedEntry['kind'],
): boolean {
  const isFolder = !name.includes('.') && names.includes(name);
  if (kind === 'folder') return isFolder;
  return (
    kind === 'file' &&
    !isFolder &&
    (names.includes(name) || patterns.some(({ fits }) => fits(name)))
  );
}

function strangeFile(
  name: string,
  { names, patterns }: KnownFolder,
  place: Diagnostic['place'],
): Diagnostic {
  const files = names.filter((one) => one.includes('.'));
  const meant = MEANT.test(name);
  // `comments (1).csv`, `Comments.CSV`, `requirements.yml`, `observations - Copy.csv`: what is left of the name counts.
  const stem = name
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/[\s_-]*(?:\(\d+\)|copy|bản sao|\d+)$/i, '')
    .trim();
  const same = files.find((file) => file.replace(/\.\w+$/, '') === stem);
  const like =
    same === undefined
      ? suggestion(name, files) ||
        (patterns[0] === undefined ? '.' : `; tên tệp ở đây theo mẫu «${patterns[0].like}».`)
      : `; có phải ý là «${same}»?`;
  return diagnostic(
    'TK216',
    `Tệp «${name}» không được đọc${like}`,
    place,
    meant || same !== undefined ? {} : { severity: 'warning' },
  );
}

function strangeFolder(
  name: string,
  { names }: KnownFolder,
  place: Diagnostic['place'],
): Diagnostic {
  return diagnostic(
    'TK216',
    `Thư mục «${name}» và mọi tệp trong đó không được đọc${
      suggestion(
        name,
        names.filter((one) => !one.includes('.')),
      ) || '.'
    }`,
    place,
  );
}

/** A folder of tables for which there is no prose is no review yet. */
export const withoutContent = (id: string): Diagnostic =>
  diagnostic(
    'TK217',
    `Kỳ «${id}» có thư mục data/${id} nhưng không có content/${id}; kỳ này không được kiểm tra, không được dựng.`,
    { file: `data/${id}`, line: 1, column: 1 },
  );
