import { relative, resolve } from 'node:path';

import { checkClaims, offersOf } from '../core/claims/check-claims.ts';
import { nearest } from '../core/nearest.ts';
import { pointOf } from '../core/place.ts';
import { readFile, writeFile } from '../io/disk.ts';
import type { Command, Terminal } from './command.ts';
import { type LoadedReports, loadReports, printDiagnostics } from './load-reports.ts';

/** One line of a file before and after. */
type Changed = { readonly line: number; readonly before: string; readonly after: string };

/** Replaces typed figures of one file of prose by the components that print them just so. */
export const bind: Command = async ({ root, rest: [given], preview = false }, terminal) => {
  if (given === undefined) {
    terminal.err(
      'Cần một tệp lời văn, ví dụ: npm run bind -- content/nq24-2013-2023/01-boi-canh.mdx',
    );
    return 2;
  }
  const path = relative(root, resolve(root, given)).replaceAll('\\', '/');
  const loaded = await loadReports(root);
  const { reports } = loaded;
  const report = reports.find(({ sections }) => sections.some(({ place }) => place.file === path));
  if (report === undefined) {
    if (loaded.fileOf(path) === undefined) terminal.err(unknownFile(given, loaded));
    else {
      // A figure that contradicts the data must be settled before others are bound to it.
      printDiagnostics(loaded, terminal);
      terminal.err('Kỳ này còn lỗi nên chưa gắn con số nào; sửa lỗi rồi chạy lại.');
    }
    return 1;
  }
  const sections = report.sections.filter(({ place }) => place.file === path);
  const input = { ...report, sections };
  const text = await readFile(resolve(root, path), 'utf8');
  const { changed, whole, bound } = replaced(text, offersOf(input));
  for (const { line, before, after } of changed)
    terminal.out(`${path}:${line}\n- ${before}\n+ ${after}`);
  if (bound > 0 && !preview) await writeFile(resolve(root, path), whole);
  tellResult(terminal, { bound, preview, left: checkClaims(input).filter(isTyped).length - bound });
  return 0;
};

const isTyped = ({ code }: { readonly code: string }): boolean => code === 'TK310';

function tellResult(
  terminal: Terminal,
  {
    bound,
    left,
    preview,
  }: { readonly bound: number; readonly left: number; readonly preview: boolean },
): void {
  const done = preview ? `Có thể gắn ${bound} con số; chưa ghi gì.` : `Đã gắn ${bound} con số.`;
  const rest =
    left > 0 ? ` Còn ${left} con số gõ tay phải tự xem: npm run check nêu từng chỗ.` : '';
  terminal.out(`${done}${rest}`);
}

function unknownFile(given: string, { intake }: LoadedReports): string {
  const files = intake.map(({ path }) => path).filter((path) => path.endsWith('.mdx'));
  const close = nearest(given, files);
  return `«${given}» không phải tệp lời văn của kỳ nào đọc được trong thư mục này.${close === undefined ? '' : ` Có phải ý là «${close}»?`}`;
}

/** The text with every offer taken whose words stand where they were read; the last first, so that places stay true. */
function replaced(
  text: string,
  offers: ReturnType<typeof offersOf>,
): { readonly whole: string; readonly changed: readonly Changed[]; readonly bound: number } {
  const lines = text.split('\n');
  const before = [...lines];
  let bound = 0;
  for (const { place, written, snippet } of offers.toReversed()) {
    const point = pointOf(place);
    if (point === undefined) continue;
    const line = lines[point.line - 1] ?? '';
    const at = point.column - 1;
    if (line.slice(at, at + written.length) !== written) continue;
    lines[point.line - 1] = `${line.slice(0, at)}${snippet}${line.slice(at + written.length)}`;
    bound += 1;
  }
  const changed = lines.flatMap((after, index) =>
    after === before[index]
      ? []
      : [{ line: index + 1, before: before[index]!.trimEnd(), after: after.trimEnd() }],
  );
  return { whole: lines.join('\n'), changed, bound };
}
