import { join } from 'node:path';

import { CODES } from '../core/diagnostic-codes.ts';
import { idAsFileFault } from '../core/file-names.ts';
import { parseTable } from '../core/parse/table.ts';
import { areasTable } from '../core/schema/areas.ts';
import { TAKEN_NAMES } from '../core/taken-names.ts';
import { templateFiles } from '../core/view/template.ts';
import { exists, mkdir, readFile, writeFile } from '../io/disk.ts';
import type { Command } from './command.ts';
import { TOOL_ROOT } from './tool-root.ts';

/** Provinces before and after 01/7/2025, which any review begins with. */
const AREAS = 'data/nq24-2013-2023/areas.csv';

/** Writes the empty tables of a new review; never over a file that is there. */
export const template: Command = async ({ root, rest, delimiter = ';' }, terminal) => {
  const [review] = rest;
  if (review === undefined || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(review)) {
    terminal.err(
      'Cần một mã kỳ tổng kết không dấu, ví dụ: npm run data:template -- nq24-2023-2033',
    );
    return 2;
  }
  if (TAKEN_NAMES.has(review)) {
    terminal.err(`Mã kỳ «${review}» trùng địa chỉ khác của trang (TK214). ${CODES.TK214.hint}`);
    return 2;
  }
  const fault = idAsFileFault(review);
  if (fault !== undefined) {
    terminal.err(`Mã kỳ «${review}» không dùng được: ${fault} (TK215).`);
    return 2;
  }
  const files = templateFiles({
    review,
    delimiter,
    areas: await knownAreas(),
    tokens: await readFile(join(TOOL_ROOT, 'src/styles/tokens.css'), 'utf8'),
  });
  const folder = join(root, 'data', review);
  const there = await Promise.all(
    files.map(({ name }) => exists(join(folder, name)).then((there) => (there ? [name] : []))),
  );
  if (there.flat().length > 0) {
    terminal.err(
      `Thư mục data/${review} đã có ${there.flat().join(', ')}; không ghi đè tệp nào. Chọn mã kỳ khác hoặc chuyển các tệp ấy đi.`,
    );
    return 1;
  }
  await mkdir(folder);
  for (const { name, text } of files) await writeFile(join(folder, name), text);
  terminal.out(
    `Đã tạo ${files.length} tệp trong ${folder}: ${files.map(({ name }) => name).join(', ')}.`,
  );
  terminal.out('Mở huong-dan.html bằng trình duyệt để xem cách điền.');
  return 0;
};

async function knownAreas(): Promise<readonly (readonly string[])[]> {
  const { rows, textOf } = parseTable(
    areasTable,
    AREAS,
    await readFile(join(TOOL_ROOT, AREAS), 'utf8'),
  );
  const columns = Object.keys(areasTable.columns) as (keyof typeof areasTable.columns)[];
  return rows.map((row) => columns.map((column) => textOf(row, column)));
}
