import { expect, test } from 'vitest';

import { intakePage } from '../../src/checks/intake-page.ts';
import { parseTable } from '../../src/core/parse/table.ts';
import { observationsTable } from '../../src/core/schema/observations.ts';

const HEADER = 'indicator,area,year,value,unit,status,source,as_of,note';

/** The page on one table with these rows below its header. */
const pageOf = (...rows: readonly string[]): string => {
  const { file, intake } = parseTable(observationsTable, 'f.csv', [HEADER, ...rows].join('\n'));
  return intakePage(
    [{ path: file, sha256: 'abc', bytes: 1, encoding: 'utf-8', table: intake }],
    [],
    '',
  );
};

test('every record is accounted for, with its line and its reason', () => {
  const page = pageOf(
    'a,vn,2020,"1,5",%,final,s1,,',
    ',,,,,,,,',
    'a,vn,2021,…,%,final,s1,,',
    'a,vn,20,1,%,final,s1,,',
  );
  expect(page).toContain('4 dòng = 1 dùng + 1 có lỗi + 2 bỏ qua có lý do');
  expect(page).toContain('dòng trống: 3; ghi là chưa có số liệu: 4');
  expect(page).toContain('<td>2</td><td>12</td><td>1,5</td><td>1.5</td>');
});

test('of very many only the first are listed, and it is told how many more there are', () => {
  const rows = Array.from(
    { length: 1_500 },
    (_, at) => `a,vn,${1500 + (at % 300)},"${at},5",%,final,s${at},,`,
  );
  const page = pageOf(...rows, ...rows.map(() => ',,,,,,,,'));
  expect(/>(\d+ dòng = [^<]*)/.exec(page)?.[1]).toBe(
    '3000 dòng = 1500 dùng + 0 có lỗi + 1500 bỏ qua có lý do',
  );
  expect(/>dòng trống: ([^<]*)/.exec(page)?.[1]).toMatch(/^1502, .* 1701 và 1300 dòng nữa$/);
  expect(/<p class="quiet">([^<]*)/.exec(page)?.[1]).toBe(
    'Còn 1300 ô nữa; intake.json ghi 1000 ô đầu.',
  );
  expect(page.match(/<td>\d+,5<\/td>/g)).toHaveLength(200);
});
