import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Delimiter } from '../intake/delimiter.ts';

const QUOTE_FAULTS = {
  open: 'Dấu nháy kép mở ra mà không đóng lại',
  inside: 'Dấu nháy kép đứng giữa ô; cần đứng ở đầu ô hoặc viết đôi',
  after: 'Sau dấu nháy kép đóng còn chữ; cần dấu ngăn ô hoặc hết dòng',
} as const;

/** What is wrong with delimited text that the reader has refused. */
export function describeFault(file: string, content: string, delimiter: Delimiter): Diagnostic {
  const fault = quoteFault(content, delimiter);
  if (fault === undefined)
    return diagnostic('TK103', 'Không đọc được tệp theo khuôn CSV.', { file, line: 1, column: 1 });
  const before = content.slice(0, fault.at).split(/\r\n|\n|\r/);
  return diagnostic('TK103', `${QUOTE_FAULTS[fault.kind]}.`, {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  });
}

/** Where the rules of quoting are first broken: the reader itself only tells about where it noticed. */
function quoteFault(
  content: string,
  delimiter: Delimiter,
): { readonly kind: keyof typeof QUOTE_FAULTS; readonly at: number } | undefined {
  let opened = -1;
  let cellStart = true;
  for (let at = 0; at < content.length; at += 1) {
    const letter = content[at];
    if (opened >= 0) {
      if (letter !== '"') continue;
      if (content[at + 1] === '"') {
        at += 1;
        continue;
      }
      opened = -1;
      const next = content[at + 1];
      if (next !== undefined && next !== delimiter && next !== '\r' && next !== '\n')
        return { kind: 'after', at: at + 1 };
    } else if (letter === '"') {
      if (!cellStart) return { kind: 'inside', at };
      opened = at;
    }
    cellStart = letter === delimiter || letter === '\n' || letter === '\r';
  }
  return opened >= 0 ? { kind: 'open', at: opened } : undefined;
}
