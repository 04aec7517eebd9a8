import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseTable } from '../../../src/core/parse/table.ts';
import {
  count,
  id,
  idList,
  number,
  oneOf,
  optionalNumber,
  optionalOneOf,
  optionalPartialDate,
  optionalText,
  period,
  text,
  textList,
  year,
  yesNo,
} from '../../../src/core/schema/cells.ts';
import { indicatorsTable } from '../../../src/core/schema/indicators.ts';
import { observationsTable } from '../../../src/core/schema/observations.ts';
import { sourcesTable } from '../../../src/core/schema/sources.ts';
import { defineTable } from '../../../src/core/schema/table.ts';
import { targetsTable } from '../../../src/core/schema/targets.ts';
import { brief } from '../build.ts';
import { pointIn, pointText } from '../point.ts';

const HEADER = 'indicator,area,year,value,unit,status,source,as_of,note';
const observations = (...rows: readonly string[]) =>
  parseTable(observationsTable, 'f.csv', [HEADER, ...rows, ''].join('\n'));
const GOOD = 'forest-cover,vn,2021,42.02,%,final,s1,2022-03-15,';

describe('a sound table', () => {
  test('gives typed rows with the place of each', () => {
    const { rows, diagnostics } = observations(
      GOOD,
      'loss,vn,2013-2017,-18.50,người,estimate,s1,,ghi chú',
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toMatchObject([
      {
        indicator: 'forest-cover',
        year: { from: 2021, to: 2021 },
        value: '42.02',
        as_of: '2022-03-15',
        place: { file: 'f.csv', line: 2, column: 1 },
      },
      {
        year: { from: 2013, to: 2017 },
        value: '-18.5',
        as_of: undefined,
        note: 'ghi chú',
        place: { line: 3 },
      },
    ]);
  });

  test('does not mind the order of its columns', () => {
    const { rows, diagnostics } = parseTable(
      observationsTable,
      'f.csv',
      'value,year,indicator,note,as_of,source,status,unit,area\n42.02,2021,a,,,s1,final,%,vn\n',
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toMatchObject([{ indicator: 'a', value: '42.02', area: 'vn' }]);
  });

  test('finds the place of any cell of a row again, behind quotes and line breaks too', () => {
    const { rows, placeOf } = observations(
      GOOD,
      '"b",vn,2020,1,"người, lượt",final,s1,,"dòng 1\ndòng 2"',
      'c,vn,2020,1,%,final,s1,,',
    );
    const [first, second, third] = rows;
    expect(first === undefined ? undefined : placeOf(first, 'value')).toEqual({
      kind: 'cell',
      file: 'f.csv',
      row: 2,
      name: 'value',
      line: 2,
      column: 22,
    });
    expect(second === undefined ? undefined : placeOf(second, 'status')).toEqual({
      kind: 'cell',
      file: 'f.csv',
      row: 3,
      name: 'status',
      line: 3,
      column: 29,
    });
    expect(third === undefined ? undefined : placeOf(third, 'value')).toEqual({
      kind: 'cell',
      file: 'f.csv',
      // A record is one row, however many lines the one before it has.
      row: 4,
      name: 'value',
      line: 5,
      column: 11,
    });
  });

  test('cells lose the blanks around them', () => {
    const { rows, diagnostics } = observations(
      ' forest-cover ,vn\t, 2021,42.02 ,"% ",final, s1,2022-03-15,"  ghi chú "',
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toMatchObject([
      {
        indicator: 'forest-cover',
        area: 'vn',
        year: { from: 2021 },
        value: '42.02',
        unit: '%',
        source: 's1',
        note: 'ghi chú',
      },
    ]);
  });

  test('gives the text of any cell of a row again, as it is written', () => {
    const { rows, textOf } = parseTable(
      observationsTable,
      'f.csv',
      `${HEADER.replaceAll(',', ';')}\r\na;vn;2020;khoảng 1.234,50;"người; lượt";final;s1;;" nói ""hết""\r\nrồi"\r\n`,
    );
    const [row] = rows;
    expect(
      row === undefined
        ? []
        : (['value', 'unit', 'as_of', 'note'] as const).map((column) => textOf(row, column)),
    ).toEqual(['khoảng 1.234,50', 'người; lượt', '', 'nói "hết"\r\nrồi']);
  });

  test('may have no rows', () => {
    expect(observations()).toMatchObject({ rows: [], diagnostics: [] });
  });
});

describe('header', () => {
  test('a misspelt column is named with the right spelling, and is not also called missing', () => {
    const { rows, diagnostics } = parseTable(
      observationsTable,
      'f.csv',
      `${HEADER.replace('value', 'valeu')}\n${GOOD}\n`,
    );
    expect(rows).toEqual([]);
    expect(brief(diagnostics)).toEqual([
      'TK106 1:21 Cột «valeu» không có trong bảng này; có phải ý là «value»?',
    ]);
  });

  test('a column nobody knows is named without a proposal', () => {
    const { diagnostics } = parseTable(observationsTable, 'f.csv', `${HEADER},mau_sac_cua_bang\n`);
    expect(brief(diagnostics)).toEqual([
      'TK106 1:57 Cột «mau_sac_cua_bang» không có trong bảng này.',
    ]);
  });

  test('a missing column is named', () => {
    const { diagnostics } = parseTable(
      observationsTable,
      'f.csv',
      `${HEADER.replace(',unit', '')}\n`,
    );
    expect(brief(diagnostics)).toEqual(['TK106 1:1 Thiếu cột «unit».']);
  });

  test('a column written twice points to the first', () => {
    const { diagnostics } = parseTable(observationsTable, 'f.csv', `${HEADER},value\n`);
    expect(diagnostics).toMatchObject([
      {
        code: 'TK106',
        message: 'Cột «value» xuất hiện hai lần.',
        place: { line: 1, column: 57 },
        cause: { line: 1, column: 21 },
      },
    ]);
  });

  test('a column without a name, as a spreadsheet leaves it, holds nothing anyone asked for', () => {
    expect(parseTable(observationsTable, 'f.csv', `${HEADER},\n${GOOD},\n`)).toMatchObject({
      rows: [{ indicator: 'forest-cover' }],
      diagnostics: [],
    });
  });

  test('but a figure in such a column is not dropped', () => {
    const { rows, diagnostics } = parseTable(
      observationsTable,
      'f.csv',
      `${HEADER},\n${GOOD},17\n`,
    );
    expect(rows).toEqual([]);
    expect(brief(diagnostics)).toEqual(['TK106 2:51 Ô «17» nằm ở cột không có tên.']);
  });

  test('columns may be named by their Vietnamese labels, in any letters', () => {
    const header =
      'Chỉ số,ĐỊA BÀN,Năm hoặc giai đoạn,giá trị,Đơn vị tính,Tình trạng,Nguồn,Tính đến ngày,Ghi chú';
    const { rows, diagnostics, intake } = parseTable(
      observationsTable,
      'f.csv',
      `${header}\n${GOOD}\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toMatchObject([{ indicator: 'forest-cover', value: '42.02' }]);
    expect(intake.labelled).toHaveLength(9);
  });

  test('an empty file says so', () => {
    expect(brief(parseTable(observationsTable, 'f.csv', '').diagnostics)).toEqual([
      'TK106 1:1 Tệp trống; cần dòng tiêu đề.',
    ]);
  });

  test('a broken file is not also called empty', () => {
    expect(
      parseTable(observationsTable, 'f.csv', `${HEADER}\n"a\n`).diagnostics.map(({ code }) => code),
    ).toEqual(['TK103']);
  });
});

describe('ragged rows', () => {
  test('are reported with both counts and left out, the others are read', () => {
    const { rows, diagnostics } = observations(
      GOOD,
      'forest-cover,vn,2022,42,02,%,final,s1,2023-03-15,',
      'forest-cover,vn,2023,42.6',
    );
    expect(rows).toHaveLength(1);
    expect(brief(diagnostics)).toEqual([
      'TK107 3:1 Dòng có 10 ô, cần 9 ô như dòng tiêu đề.',
      'TK107 4:1 Dòng có 4 ô, cần 9 ô như dòng tiêu đề.',
    ]);
  });
});

describe('keys', () => {
  test('a row twice is reported with both places', () => {
    const { diagnostics } = observations(
      GOOD,
      'b,vn,2021,1,%,final,s1,,',
      GOOD.replace('42.02', '43').replace('final', 'preliminary'),
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'TK108',
        place: { line: 4, column: 1 },
        cause: { file: 'f.csv', line: 2, column: 1 },
      },
    ]);
    expect(diagnostics[0]?.message).toContain(
      'indicator «forest-cover», area «vn», year «2021», source «s1», as_of «2022-03-15» với dòng 2',
    );
  });

  test('rows that differ in one key column stand side by side', () => {
    const { rows, diagnostics } = observations(
      GOOD,
      GOOD.replace('2021', '2020'),
      GOOD.replace(',vn,', ',vn-lam-dong,'),
      GOOD.replace('s1', 's2'),
      GOOD.replace('2022-03-15', '2022-04'),
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toHaveLength(5);
  });

  test('every further repetition points to the first', () => {
    expect(
      observations(GOOD, GOOD, GOOD).diagnostics.map(({ place, cause }) => [
        pointIn(place).line,
        cause === undefined ? undefined : pointIn(cause).line,
      ]),
    ).toEqual([
      [3, 2],
      [4, 2],
    ]);
  });

  test('a column that must be unique by itself is checked by itself', () => {
    const { diagnostics } = parseTable(
      sourcesTable,
      'f.csv',
      'id,code,publisher,title,date,url,kind,verified,note\ns1,N01,P,T,,,press,no,\ns2,N01,P,T,,,press,no,\n',
    );
    expect(diagnostics).toMatchObject([
      {
        code: 'TK108',
        message: 'Dòng trùng code «N01» với dòng 2.',
        place: { line: 3, column: 4 },
        cause: { line: 2, column: 4 },
      },
    ]);
  });

  test('an id twice is said once', () => {
    const row = 'a,Tên,rung,%,2,national,level,Định nghĩa,,';
    const { diagnostics } = parseTable(
      indicatorsTable,
      'f.csv',
      `id,name,theme,unit,decimals,kind,measure,definition,definition_gaps,note\n${row}\n${row}\n`,
    );
    expect(brief(diagnostics)).toEqual(['TK108 3:1 Dòng trùng id «a» với dòng 2.']);
  });
});

describe('a long table', () => {
  const rows = (count: number, row: (at: number) => string): readonly string[] =>
    Array.from({ length: count }, (_, at) => row(at));
  const point = (at: number): string =>
    `a-${at % 7},vn-${Math.floor(at / 7) % 11},${1900 + Math.floor(at / 77)}`;

  test('knows every key again, however many there are', () => {
    const sound = rows(5_000, (at) => `${point(at)},1,%,final,s1,,`);
    const { rows: read, diagnostics } = observations(
      ...sound,
      `${point(4_321)},2,%,estimate,s1,,`,
      `${point(17)},1,%,final,s1,,`,
    );
    expect(read).toHaveLength(5_000);
    expect(
      diagnostics.map(({ code, place, cause }) => [
        code,
        pointIn(place).line,
        cause === undefined ? undefined : pointIn(cause).line,
      ]),
    ).toEqual([
      ['TK108', 5_002, 4_323],
      ['TK109', 5_003, 19],
    ]);
  });

  test('wrong in every row for one cause tells three rows and where the others are', () => {
    const {
      rows: read,
      diagnostics,
      intake,
    } = observations(...rows(1_000, (at) => `${point(at)},4O,%,final,s1,,`));
    expect(read).toEqual([]);
    expect(diagnostics.map(({ place, also }) => [pointIn(place).line, also?.count])).toEqual([
      [2, undefined],
      [3, undefined],
      [4, 997],
    ]);
    expect(diagnostics[2]?.also?.places[0]).toMatchObject({ line: 5 });
    expect(intake).toMatchObject({ records: 1_000, used: 0, faulty: 1_000 });
  });

  test('wrong in every row for causes of their own tells two hundred and the number of the others', () => {
    const { diagnostics } = observations(
      ...rows(1_000, (at) => `${point(0)},${at},%,${at === 0 ? 'final' : 'estimate'},s1,,`),
    );
    expect(diagnostics).toHaveLength(201);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'TK118',
      severity: 'error',
      place: { line: 203 },
    });
  });

  test('lists the first records skipped and figures repaired, and counts all', () => {
    const { intake } = observations(
      ...rows(1_500, () => ',,,,,,,,'),
      ...rows(1_200, (at) => `${point(at)},…,%,final,s1,,`),
      ...rows(1_100, (at) => `${point(at)},"1,5",%,final,s1,,`),
    );
    expect(intake).toMatchObject({
      records: 3_800,
      used: 1_100,
      faulty: 0,
      skippedCounts: { blank: 1_500, labels: 0, missing: 1_200, repeated: 0 },
      repaired: 1_100,
    });
    expect([intake.skipped.length, intake.repairs.length]).toEqual([1_000, 1_000]);
  });

  test('is read as the first figure that proves anything tells, even from its end', () => {
    const ambiguous = rows(3_000, (at) => `${point(at)},1.${100 + (at % 900)},ha,final,s1,,`);
    const { rows: read, intake } = observations(...ambiguous, 'b,vn,2020,"12,5",%,final,s1,,');
    expect([read.length, read[0]?.value, read.at(-1)?.value]).toEqual([3_001, '1100', '12.5']);
    expect(intake.locale).toMatchObject({
      locale: 'vi',
      by: 'proved',
      proof: { place: { line: 3_002 } },
    });
    expect(observations(...ambiguous).diagnostics.at(0)).toMatchObject({ code: 'TK112' });
  });
});

describe('cell faults', () => {
  test('all faults of a row are reported, each at its cell, and the row is left out', () => {
    const { rows, diagnostics } = observations('forest cover,vn,20,4O.2,%,finel,,2022-13,', GOOD);
    expect(rows).toHaveLength(1);
    expect(diagnostics.map(({ place }) => `${pointText(place)}`)).toEqual([
      '2:1',
      '2:17',
      '2:20',
      '2:27',
      '2:33',
      '2:34',
    ]);
  });

  const COLUMNS = {
    text,
    optionalText,
    id,
    idList,
    textList,
    number,
    optionalNumber,
    count,
    period,
    year,
    optionalPartialDate,
    yesNo,
    oneOf: oneOf(['preliminary', 'final', 'revised']),
    optionalOneOf: optionalOneOf(['met', 'notMet']),
  } as const;
  const meta = { label: '', audience: 'public' as const, about: '', example: '' };
  /** Reads one cell of one type as a table of its own. */
  const cell = (type: keyof typeof COLUMNS, content: string) => {
    const schema = defineTable({
      file: 'f.csv',
      title: '',
      about: '',
      noun: '',
      row: z.object({ o: COLUMNS[type], z: optionalText }),
      columns: { o: meta, z: meta },
      key: ['z'],
      unique: [],
      shown: [],
    });
    const { rows, diagnostics } = parseTable(schema, 'f.csv', `o,z\n"${content}",x\n`);
    return { value: rows[0]?.o, diagnostics };
  };

  test.each([
    ['text', '', 'ô trống', 'không được để trống'],
    [
      'id',
      'độ-che-phủ',
      'đọc được «độ-che-phủ»',
      'cần một mã gồm chữ cái không dấu, chữ số và dấu gạch nối',
    ],
    ['id', '', 'ô trống', 'cần một mã'],
    ['id', 'a--b', 'đọc được «a--b»', 'cần một mã'],
    ['idList', 'a;b c', 'đọc được «a;b c»', 'cần danh sách mã cách nhau bằng dấu «;»'],
    ['number', '4O.2', 'đọc được «4O.2»', 'cần một số viết liền'],
    ['number', '42,02', 'đọc được «42,02»', 'cần một số'],
    ['number', '13.923.108', 'đọc được «13.923.108»', 'cần một số'],
    ['number', '', 'ô trống', 'cần một số'],
    ['number', '1e3', 'đọc được «1e3»', 'cần một số'],
    ['optionalNumber', 'khoảng 5', 'đọc được «khoảng 5»', 'cần một số'],
    ['count', '1.5', 'đọc được «1.5»', 'cần một số nguyên không âm'],
    ['count', '-1', 'đọc được «-1»', 'cần một số nguyên không âm'],
    [
      'period',
      '20',
      'đọc được «20»',
      'cần một năm bốn chữ số (2020) hoặc một giai đoạn (2013-2017)',
    ],
    ['period', '2017-2013', 'đọc được «2017-2013»', 'hoặc một giai đoạn'],
    ['year', '2013-2017', 'đọc được «2013-2017»', 'cần một năm bốn chữ số'],
    ['optionalPartialDate', '15/4/20', 'đọc được «15/4/20»', 'cần một ngày dạng năm-tháng-ngày'],
    ['optionalPartialDate', '2020-13', 'đọc được «2020-13»', 'cần một ngày'],
    ['optionalPartialDate', '2021-02-29', 'đọc được «2021-02-29»', 'cần một ngày'],
    ['optionalPartialDate', '1900-02-29', 'đọc được «1900-02-29»', 'cần một ngày'],
    ['optionalPartialDate', '2020-04-31', 'đọc được «2020-04-31»', 'cần một ngày'],
    ['yesNo', 'đúng', 'đọc được «đúng»', 'cần một trong các giá trị: có (yes), không (no)'],
    [
      'oneOf',
      'finel',
      'đọc được «finel»',
      'cần một trong các giá trị: preliminary, final, revised',
    ],
    ['oneOf', '', 'ô trống', 'cần một trong các giá trị'],
    ['optionalOneOf', 'metx', 'đọc được «metx»', 'cần một trong các giá trị: met, notMet'],
  ] as const)('%s %j: «%s», «%s»', (type, content, found, expected) => {
    const { value, diagnostics } = cell(type, content);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'TK105', place: { line: 2, column: 2 } }]);
    expect(diagnostics[0]?.message).toContain(`Cột «o»: ${found}, `);
    expect(diagnostics[0]?.message).toContain(expected);
  });

  test.each([
    ['number', '', 'hoặc bỏ cả dòng'],
    ['oneOf', 'finel', 'Có phải ý là «final»?'],
    ['optionalOneOf', 'notmett', 'Có phải ý là «notMet»?'],
    ['period', '13-17', 'Năm viết đủ bốn chữ số'],
    ['optionalPartialDate', '15 tháng tư', 'Viết năm trước'],
  ] as const)('%s %j is mended by: %s', (type, content, hint) => {
    expect(cell(type, content).diagnostics[0]?.hint).toContain(hint);
  });

  test.each([
    ['idList', 'a; b,c;', ['a', 'b', 'c']],
    ['idList', '', []],
    ['textList', 'các khí được tính; giá so sánh ;', ['các khí được tính', 'giá so sánh']],
    ['optionalText', '', undefined],
    ['optionalNumber', '', undefined],
    ['optionalNumber', '-5.20', '-5.2'],
    ['count', '0', 0],
    ['period', '2013-2017', { from: 2013, to: 2017 }],
    ['optionalPartialDate', '2020-02-29', '2020-02-29'],
    ['optionalPartialDate', '2020-04', '2020-04'],
    ['optionalPartialDate', '2020', '2020'],
    ['yesNo', 'yes', true],
    ['yesNo', 'no', false],
  ] as const)('%s %j is %j', (type, content, value) => {
    expect(cell(type, content)).toEqual({ value, diagnostics: [] });
  });
});

test('a deadline is a year, every year, or none', () => {
  const row = (horizon: string): string =>
    `T1,,rung,Tên,,Câu,nq,>,45,,%,,,${horizon},a,,,,,yes,Căn cứ,,,,,,`;
  const header = Object.keys(targetsTable.columns).join();
  const read = (horizon: string) =>
    parseTable(targetsTable, 'f.csv', `${header}\n${row(horizon)}\n`);
  expect([
    read('2020').rows[0]?.horizon,
    read('yearly').rows[0]?.horizon,
    read('').rows[0]?.horizon,
  ]).toEqual([2020, 'yearly', undefined]);
  expect(brief(read('năm năm').diagnostics)).toEqual([
    'TK105 2:32 Cột «horizon»: đọc được «năm năm», cần một năm bốn chữ số, hoặc hằng năm (yearly), hoặc để trống.',
  ]);
});

describe('a file as an office sends it', () => {
  const LABELS =
    'Chỉ số;Địa bàn;Năm hoặc giai đoạn;Giá trị;Đơn vị tính;Tình trạng;Nguồn;Tính đến ngày;Ghi chú';
  const office = (...rows: readonly string[]) =>
    parseTable(observationsTable, 'f.csv', [HEADER.replaceAll(',', ';'), ...rows, ''].join('\r\n'));

  test('semicolons and decimal commas are read, and it is told how the file was taken', () => {
    const { rows, diagnostics, intake } = office(
      'rung;vn;2021;42,02;%;final;s1;;',
      'lua;vn;2021;1.234;ha;final;s1;;',
      'go;vn;2021;13.923.108,5;ha;final;s1;;',
    );
    expect(brief(diagnostics)).toEqual([
      'TK131 3:13 Cột «value»: «1.234» đọc là 1234 (dấu ngăn hàng nghìn), không phải 1,234 (dấu thập phân), theo «42,02» ở dòng 2, là số của chỉ số khác.',
    ]);
    expect(diagnostics[0]?.severity).toBe('info');
    expect(rows.map(({ value }) => value)).toEqual(['42.02', '1234', '13923108.5']);
    expect(intake).toMatchObject({
      delimiter: { delimiter: ';', by: 'header' },
      locale: {
        locale: 'vi',
        by: 'proved',
        proof: { text: '42,02', place: { line: 2, column: 14 } },
      },
    });
    expect(
      intake.repairs.map(
        ({ before, after, place }) => `${pointIn(place).line}: ${before} → ${after}`,
      ),
    ).toEqual(['2: 42,02 → 42.02', '3: 1.234 → 1234', '4: 13.923.108,5 → 13923108.5']);
  });

  test('a figure that fits both readings is refused where nothing proves one', () => {
    const { rows, diagnostics } = office('lua;vn;2021;1.234;ha;final;s1;;');
    expect(rows).toEqual([]);
    expect(brief(diagnostics)).toEqual([
      'TK112 2:13 Cột «value»: «1.234» có thể là 1234 (dấu ngăn hàng nghìn) hoặc 1,234 (dấu thập phân), không đoán được.',
    ]);
  });

  test('unless the file was declared', () => {
    const read = (numbers: 'vi' | 'en') =>
      parseTable(observationsTable, 'f.csv', `${HEADER}\nlua,vn,2021,1.234,ha,final,s1,,\n`, {
        numbers,
      }).rows[0]?.value;
    expect([read('vi'), read('en')]).toEqual(['1234', '1.234']);
  });

  test('two ways of writing in one file are an error with both places', () => {
    const { diagnostics } = office(
      'rung;vn;2021;42,02;%;final;s1;;',
      'rung;vn;2022;42.5;%;final;s1;;',
    );
    expect(diagnostics).toMatchObject([
      { code: 'TK111', place: { line: 3, column: 14 }, cause: { line: 2, column: 14 } },
    ]);
  });

  test('words before a figure are kept, not lost', () => {
    const { rows, diagnostics } = office(
      'a;vn;2019;khoảng 92;%;estimate;s1;;',
      'a;vn;2020;trên 85,5;%;final;s1;;',
      'a;vn;2021;<0,1;%;final;s1;;',
      'a;vn;2022;90%;%;final;s1;;',
    );
    expect(diagnostics).toEqual([]);
    expect(rows.map(({ value, qualifier }) => [value, qualifier])).toEqual([
      ['92', 'about'],
      ['85.5', 'over'],
      ['0.1', 'under'],
      ['90', undefined],
    ]);
  });

  test('a mark for «no figure» is no row and no fault; an empty cell is a fault', () => {
    const { rows, diagnostics, intake } = office(
      'a;vn;2019;…;%;final;s1;;',
      'a;vn;2020;-;%;final;s1;;',
      'a;vn;2021;x;%;final;s1;;',
      'a;vn;2022;;%;final;s1;;',
    );
    expect(rows).toEqual([]);
    expect(intake.skipped).toEqual([
      { line: 2, why: 'missing', reason: 'dots' },
      { line: 3, why: 'missing', reason: 'dash' },
      { line: 4, why: 'missing', reason: 'cross' },
    ]);
    expect(brief(diagnostics)).toEqual([expect.stringMatching(/^TK105 5:11 Cột «value»: ô trống/)]);
  });

  test('rows of labels and blank rows are counted, not read', () => {
    const { rows, diagnostics, intake } = office(
      LABELS,
      ';;;;;;;;',
      'rung;vn;2021;42,02;%;final;s1;;',
      ';;;;;;;;',
    );
    expect(diagnostics).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(intake.skipped).toEqual([
      { line: 2, why: 'labels' },
      { line: 3, why: 'blank' },
      { line: 5, why: 'blank' },
    ]);
  });

  test('a total under the figures is named, not read and not dropped', () => {
    expect(
      brief(office('rung;vn;2021;42,02;%;final;s1;;', 'Tổng cộng;;;84,04;;;;;').diagnostics),
    ).toEqual(['TK110 3:1 Dòng «Tổng cộng» là dòng cộng, không phải số liệu.']);
  });

  test('the same row twice warns and counts once; the same key with another figure is an error', () => {
    const twice = office('rung;vn;2021;42,02;%;final;s1;;', 'rung;vn;2021;42,02;%;final;s1;;');
    expect(twice.rows).toHaveLength(1);
    expect(twice.diagnostics).toMatchObject([
      { code: 'TK109', severity: 'warning', place: { line: 3 }, cause: { line: 2 } },
    ]);
    expect(
      office('rung;vn;2021;42,02;%;final;s1;;', 'rung;vn;2021;43,02;%;estimate;s1;;').diagnostics,
    ).toMatchObject([{ code: 'TK108' }]);
  });

  test('sep= settles the delimiter and still counts as a line', () => {
    const { rows, diagnostics, intake, placeOf } = parseTable(
      observationsTable,
      'f.csv',
      `sep=;\r\n${HEADER.replaceAll(',', ';')}\r\nrung;vn;2021;42,02;%;final;s1;;\r\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(intake.delimiter).toEqual({ delimiter: ';', by: 'declared', skippedLines: 1 });
    expect(rows[0] === undefined ? undefined : placeOf(rows[0], 'value')).toEqual({
      kind: 'cell',
      file: 'f.csv',
      // A spreadsheet takes the first line for itself.
      row: 2,
      name: 'value',
      line: 3,
      column: 14,
    });
  });

  test('tabs, as «Unicode text» has them', () => {
    expect(
      parseTable(
        observationsTable,
        'f.csv',
        `${HEADER.replaceAll(',', '\t')}\nrung\tvn\t2021\t42,02\t%\tfinal\ts1\t\tghi chú, có phẩy\n`,
      ),
    ).toMatchObject({
      rows: [{ value: '42.02', note: 'ghi chú, có phẩy' }],
      diagnostics: [],
    });
  });

  test.each([
    ['07/12', 'giống một ngày', 'Excel có thể đã đổi'],
    ['(5,2)', 'cần một số', 'dấu trừ ở đầu'],
    ['1 234', 'cần một số', 'Bỏ dấu cách'],
    ['12.34.567', 'cần một số', 'từng ba chữ số'],
    ['5,', 'cần một số', 'Sau dấu thập phân'],
    ['4O,2', 'cần một số', '«O»'],
  ])('«%s» is refused: %s; %s', (value, expected, hint) => {
    const { diagnostics } = office(`a;vn;2021;${value};ha;final;s1;;`);
    expect(diagnostics).toMatchObject([{ code: 'TK105', place: { line: 2, column: 11 } }]);
    expect(diagnostics[0]?.message).toContain(expected);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  test('a per cent sign belongs to a unit of per cent', () => {
    expect(office('a;vn;2021;90%;ha;final;s1;;').diagnostics[0]?.message).toContain(
      'có dấu % mà đơn vị của dòng không phải %',
    );
  });

  test('every record is used, faulty or told why not', () => {
    const { intake } = office(
      LABELS,
      'a;vn;2019;1,5;%;final;s1;;',
      'a;vn;2019;1,5;%;final;s1;;',
      'a;vn;2020;…;%;final;s1;;',
      'a;vn;20;1;%;final;s1;;',
      ';;;;;;;;',
      'Cộng;;;3;;;;;',
    );
    expect(intake.records).toBe(7);
    expect(intake.used + intake.faulty + intake.skipped.length).toBe(7);
  });
});
