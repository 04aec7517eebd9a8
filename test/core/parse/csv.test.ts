import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

import { Lines } from '../../../src/core/lines.ts';
import { CsvFile } from '../../../src/core/parse/csv.ts';
import { brief } from '../build.ts';
import { parseCsv } from './parse-csv.ts';

/** Every cell of the file with its place, row by row: `42.02@3:17`. Found again, it has the same text. */
function read(text: string): readonly (readonly string[])[] {
  const file = new CsvFile('f.csv', text);
  const { header, records } = parseCsv('f.csv', text);
  return [...(header === undefined ? [] : [header]), ...records].map((record) =>
    record.cells.map((cell, index) => {
      const { line, column } = file.place(record.line, index);
      expect(file.cell(record.line, index)).toBe(cell);
      return `${cell}@${line}:${column}`;
    }),
  );
}

describe('places of cells', () => {
  test('in plain rows', () => {
    expect(read('id,name,unit\na,Rừng,%\nbc,,ha\n')).toEqual([
      ['id@1:1', 'name@1:4', 'unit@1:9'],
      ['a@2:1', 'Rừng@2:3', '%@2:8'],
      ['bc@3:1', '@3:4', 'ha@3:5'],
    ]);
  });

  test('after a quoted cell with a comma: the column is that of the letter after the quote', () => {
    expect(read('a,b,c\n1,"x, y",3\n')[1]).toEqual(['1@2:1', 'x, y@2:4', '3@2:10']);
  });

  test('after a quoted cell with doubled quotes', () => {
    expect(read('a,b,c\n1,"nói ""hết, rồi""",3\n')[1]).toEqual([
      '1@2:1',
      'nói "hết, rồi"@2:4',
      '3@2:22',
    ]);
  });

  test('after a quoted cell with line breaks: the next cell stands on a later line', () => {
    expect(read('a,b,c\n1,"dòng 1\ndòng 2\n\ndòng 4",3\n4,5,6\n')).toEqual([
      ['a@1:1', 'b@1:3', 'c@1:5'],
      ['1@2:1', 'dòng 1\ndòng 2\n\ndòng 4@2:4', '3@5:9'],
      ['4@6:1', '5@6:3', '6@6:5'],
    ]);
  });

  test('with Windows line ends, also within a cell', () => {
    expect(read('a,b\r\n1,"x\r\ny"\r\n3,4\r\n')).toEqual([
      ['a@1:1', 'b@1:3'],
      ['1@2:1', 'x\r\ny@2:4'],
      ['3@4:1', '4@4:3'],
    ]);
  });

  test('with Windows line ends and plain line breaks within cells, as Excel writes them', () => {
    expect(read('a,b\r\n1,"x\ny"\r\n3,4\r\n').slice(1)).toEqual([
      ['1@2:1', 'x\ny@2:4'],
      ['3@4:1', '4@4:3'],
    ]);
  });

  test('with old Macintosh line ends', () => {
    expect(read('a,b\r1,"x\ry"\r3,4\r')[2]).toEqual(['3@4:1', '4@4:3']);
  });

  test('after a byte order mark', () => {
    expect(read('\uFEFFid,b\n1,2\n')).toEqual([
      ['id@1:1', 'b@1:4'],
      ['1@2:1', '2@2:3'],
    ]);
    expect(read('\uFEFF"id","b"\n1,2\n')[0]).toEqual(['id@1:2', 'b@1:7']);
  });

  test('with blank lines before the header and between rows', () => {
    expect(read('\n\na,b\n\n1,"x\ny"\n\n\n3,4\n')).toEqual([
      ['a@3:1', 'b@3:3'],
      ['1@5:1', 'x\ny@5:4'],
      ['3@9:1', '4@9:3'],
    ]);
  });

  test('with blank lines between Windows lines', () => {
    expect(read('a,b\r\n\r\n\r\n1,2\r\n')[1]).toEqual(['1@4:1', '2@4:3']);
  });

  test('in the last row without a line end', () => {
    expect(read('a,b\n1,"2"')[1]).toEqual(['1@2:1', '2@2:4']);
  });

  test('of a cell that a short row lacks: the start of the row', () => {
    const file = new CsvFile('f.csv', 'a,b,c\n1,2\n');
    expect(file.place(2, 2)).toEqual({
      kind: 'cell',
      file: 'f.csv',
      row: 2,
      line: 2,
      column: 1,
    });
    expect(file.cell(2, 2)).toBe('');
  });
});

describe('cells', () => {
  test('rows with too few or too many cells are kept for the table to report', () => {
    expect(parseCsv('f.csv', 'a,b\n1\n1,2,3\n').records.map(({ cells }) => cells.length)).toEqual([
      1, 3,
    ]);
  });

  test('a file without a row has no header', () => {
    for (const text of ['', '\n\n', '\uFEFF'])
      expect(parseCsv('f.csv', text)).toEqual({ header: undefined, records: [], diagnostics: [] });
  });

  test('are the same whichever line end each row has', () => {
    // As after an edit in another program: some rows end as in Windows, some do not.
    for (const text of ['a,b\r\n1,2\n3,"4"\r\n', 'a,b\n1,"2"\r\n3,4\n']) {
      expect(
        parseCsv('f.csv', text).records.map(({ cells }) => cells),
        JSON.stringify(text),
      ).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
    }
  });
});

describe('a file longer than what is read at a time', () => {
  /** Cells in quotes and not, some with line ends, delimiters and quotes inside, so that a cut may fall anywhere. */
  const CELLS = [
    'rừng',
    '',
    '"a, b"',
    '"nói ""hết"""',
    '"dòng 1\r\ndòng 2"',
    '"\n"',
    '"x\ry"',
    '""',
    'vài chữ dài hơn một chút',
  ];
  const cell = (seed: number): string => CELLS[seed % CELLS.length]!;
  const lineEnds = {
    windows: ['\r\n'],
    plain: ['\n'],
    macintosh: ['\r'],
    mixed: ['\r\n', '\n', '\n\n', '\r\n\r\n'],
  };

  test.each(Object.entries(lineEnds))(
    'has the records of one reading, and each is found again at its line: %s',
    (_, ends) => {
      let text = 'a,b,c';
      for (let row = 0; row < 12_000; row += 1)
        text += `${ends[row % ends.length]}${row},${cell(row * 7 + Math.floor(row / 11))},${cell(row * 5 + Math.floor(row / 13))}`;
      const file = new CsvFile('f.csv', text);
      const { header, records, diagnostics } = parseCsv('f.csv', text);
      expect(diagnostics).toEqual([]);
      expect([header?.cells, ...records.map(({ cells }) => cells)]).toEqual(
        parse(text, { record_delimiter: ['\r\n', '\n', '\r'], skip_empty_lines: true }),
      );
      const starts = new Lines(text);
      expect(
        records.filter(({ cells, line }) => !text.startsWith(`${cells[0]},`, starts.start(line))),
      ).toEqual([]);
      expect(
        records.filter(({ cells, line }) =>
          cells.some((one, index) => file.cell(line, index) !== one),
        ),
      ).toEqual([]);
      expect(
        records.filter(
          ({ cells, line, lastLine }) =>
            lastLine - line !== cells.join('').split(/\r\n|\n|\r/).length - 1,
        ),
      ).toEqual([]);
    },
  );

  test('is read no further than wanted', () => {
    let seen = 0;
    new CsvFile('f.csv', 'a,b\n'.repeat(50_000)).each(() => {
      seen += 1;
      return seen < 20_000;
    });
    expect(seen).toBe(20_000);
  });

  test('is refused for a fault far below', () => {
    expect(
      brief(
        parseCsv('f.csv', `${'a,b\n'.repeat(40_000)}c,d"e\n${'a,b\n'.repeat(40_000)}`).diagnostics,
      ),
    ).toEqual([expect.stringMatching(/^TK103 40001:4 /)]);
  });
});

describe('broken structure', () => {
  test('a quote within a cell', () => {
    expect(brief(parseCsv('f.csv', 'a,b\n1,2\n3,cao 5" nhé\n').diagnostics)).toEqual([
      expect.stringMatching(/^TK103 3:\d+ Dấu nháy kép đứng giữa ô/),
    ]);
  });

  test('letters after a closing quote', () => {
    expect(brief(parseCsv('f.csv', 'a,b\n1,2\n3,"4"x\n').diagnostics)).toEqual([
      expect.stringMatching(/^TK103 3:\d+ Sau dấu nháy kép đóng còn chữ/),
    ]);
  });

  test('the line is counted as an editor counts it, with Windows line ends within cells too', () => {
    expect(
      brief(parseCsv('f.csv', 'a,b\r\n1,"x\r\ny"\r\n\r\n3,cao 5" nhé\r\n').diagnostics),
    ).toEqual([expect.stringMatching(/^TK103 5:\d+ Dấu nháy kép đứng giữa ô/)]);
    expect(brief(parseCsv('f.csv', 'a,b\r\n1,2\r\n3,"4"x\r\n').diagnostics)).toEqual([
      expect.stringMatching(/^TK103 3:\d+ /),
    ]);
  });

  test('a quote that is not closed is reported where it opens, after others that are', () => {
    expect(brief(parseCsv('f.csv', 'a,b\n1,""\n2,"y""z"\n3,"q\n4,5\n').diagnostics)).toEqual([
      'TK103 4:3 Dấu nháy kép mở ra mà không đóng lại.',
    ]);
  });

  test('a quote that is not closed is reported where it opens', () => {
    expect(brief(parseCsv('f.csv', 'a,b\n1,"2\n3,4\n5,6\n').diagnostics)).toEqual([
      expect.stringMatching(/^TK103 2:\d+ Dấu nháy kép mở ra mà không đóng lại/),
    ]);
  });
});
