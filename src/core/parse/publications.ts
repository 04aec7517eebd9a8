import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Publication, ReviewSources, SourceFile } from '../model.ts';
import { isCalendarDate } from '../schema/cells.ts';
import { isReadableFormat, publicationSchema, REPORT_FORMAT } from '../schema/publication.ts';
import { parseYaml } from './yaml.ts';

const FILE = /\/publications\/([^/]+)\.json$/;

/** What was published of the review before, newest first: each an earlier `bao-cao.json`, named by its date. */
export function readPublications(
  { id, files }: ReviewSources,
  diagnostics: Diagnostic[],
): readonly Publication[] {
  const found = files.flatMap((file): Publication[] => {
    const date = FILE.exec(file.path)?.[1];
    if (date === undefined) return [];
    const place = { file: file.path, line: 1, column: 1 };
    if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(date) || !isCalendarDate(date)) {
      diagnostics.push(
        diagnostic(
          'TK212',
          `Tên tệp «${date}.json» cần là ngày công bố đủ năm-tháng-ngày, ví dụ 2025-03-31.json.`,
          place,
        ),
      );
      return [];
    }
    const { publication, problems } = publicationOf(file, date, id);
    diagnostics.push(...problems);
    return publication === undefined ? [] : [publication];
  });
  return found.sort((a, b) => (a.date < b.date ? 1 : -1));
}

type Read = { readonly publication?: Publication; readonly problems: readonly Diagnostic[] };

function publicationOf({ path, text }: SourceFile, date: string, review: string): Read {
  const place = { file: path, line: 1, column: 1 };
  const value = jsonOf(text);
  // A faulty file is read a second time in a way that knows where everything stands.
  const slowly = () =>
    parseYaml(publicationSchema, path, text, { syntax: 'TK212', content: 'TK212' });
  if (value === undefined) {
    const { diagnostics } = slowly();
    return {
      problems:
        diagnostics.length > 0
          ? diagnostics
              .map((one) => ({ ...one, message: 'Không đọc được theo khuôn JSON ở chỗ này.' }))
              .slice(0, 1)
          : [diagnostic('TK212', 'Tệp không phải JSON.', place)],
    };
  }
  const { format, review: head } = value as {
    readonly format?: unknown;
    readonly review?: { readonly id?: unknown };
  };
  if (typeof format !== 'string')
    return {
      problems: [
        diagnostic(
          'TK212',
          'Tệp không có mục «format»: không phải tệp bao-cao.json đã tải về từ trang công bố.',
          place,
        ),
      ],
    };
  if (!isReadableFormat(format)) {
    return {
      problems: [
        diagnostic(
          'TK213',
          `Định dạng của tệp là ${format}; chỉ so được với tệp cùng số đầu như ${REPORT_FORMAT}.`,
          slowly().placeOf(['format']),
        ),
      ],
    };
  }
  if (typeof head?.id === 'string' && head.id !== review) {
    return {
      problems: [
        diagnostic(
          'TK213',
          `Tệp là của kỳ «${head.id}», không phải kỳ «${review}».`,
          slowly().placeOf(['review', 'id']),
        ),
      ],
    };
  }
  const parsed = publicationSchema.safeParse(value);
  return parsed.success
    ? { publication: { date, place, content: parsed.data }, problems: [] }
    : { problems: slowly().diagnostics };
}

/** The object a text holds; undefined when it is no JSON or holds something else. */
function jsonOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
