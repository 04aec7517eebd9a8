import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/model.ts';
import { publicRows, publish } from '../../src/core/publish.ts';
import { buildReport } from '../../src/core/report.ts';
import { commentsTable } from '../../src/core/schema/comments.ts';
import { observationsTable } from '../../src/core/schema/observations.ts';
import { isRequired, publicColumns, type TableSchema } from '../../src/core/schema/table.ts';
import { TABLES } from '../../src/core/schema/tables.ts';
import { brief, withFiles } from './build.ts';
import { CONTENT, DATA, miniReview, miniText } from './mini-review.ts';
import { pointIn, pointText } from './point.ts';

const LIMITATIONS = `${CONTENT}/04-han-che.mdx`;

function reportOf(changes: Readonly<Record<string, string>> = {}): Report {
  const { report, diagnostics } = buildReport(withFiles(miniReview(), changes));
  if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return report;
}

/** A file of the small review, its section still being written. */
const drafted = (file: string): Readonly<Record<string, string>> => ({
  [file]: miniText(file).replace('---\n', '---\ndraft: true\n'),
});

const COMMENTS = {
  [`${DATA}/comments.csv`]:
    'id,body,paper_number,date,passage,comment,response,reply,note\nGY01,Cơ quan minh họa,,2024-12-01,,Nêu rõ hơn,accepted,Đã nêu,\n',
};

describe('a review without anything internal', () => {
  const report = reportOf();

  test('is published as it is', () => {
    expect(publish(report)).toEqual({ report, diagnostics: [] });
  });
});

describe('a section still being written', () => {
  const { report, diagnostics } = publish(reportOf(drafted(LIMITATIONS)));

  test('is left out with its findings, and said to be', () => {
    expect(report.sections.map(({ id }) => id)).not.toContain('han-che');
    expect(report.findings.map(({ id }) => id)).toEqual(['KQ01', 'NN01', 'BH01', 'NV01']);
    expect(report.appendices.map(({ kind }) => kind)).toEqual(['targets', 'sources']);
    expect(Object.keys(report.bindings).filter((key) => key.startsWith('han-che'))).toEqual([]);
    expect(brief(diagnostics)[0]).toMatch(/^TK710 1:1 «Hạn chế» còn đang soạn/);
  });

  test('leaves nothing that names its findings', () => {
    expect(JSON.stringify([report.findings, report.links])).not.toContain('HC01');
    expect(diagnostics[1]).toMatchObject({
      code: 'TK711',
      severity: 'warning',
      message: expect.stringContaining('NN01 gắn với HC01') as string,
    });
    expect(diagnostics).toHaveLength(2);
  });

  test('stays in the working report', () => {
    expect(reportOf(drafted(LIMITATIONS)).findings.map(({ id }) => id)).toContain('HC01');
  });
});

describe('prose that leads to what is left out stops the build', () => {
  const ENDING = `${CONTENT}/08-to-chuc-thuc-hien.mdx`;
  const errors = (sentence: string, more: Readonly<Record<string, string>>): readonly string[] =>
    publish(reportOf({ ...more, [ENDING]: `${miniText(ENDING)}\nXem ${sentence}.\n` }))
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(
        ({ message, place }) => `${place.file.split('/').at(-1)}:${pointIn(place).line} ${message}`,
      );

  test.each([
    ['<See section="han-che"/>', drafted(LIMITATIONS), 'phần «han-che» còn đang soạn.'],
    ['<See finding="HC01"/>', drafted(LIMITATIONS), '«HC01» ở phần còn đang soạn.'],
    ['<See appendix="chain"/>', drafted(LIMITATIONS), 'phụ lục «chain», không công khai.'],
    ['<See appendix="comments"/>', COMMENTS, 'phụ lục «comments», không công khai.'],
  ])('%s', (sentence, more, expected) => {
    expect(errors(sentence, more)).toEqual([
      `08-to-chuc-thuc-hien.mdx:8 Lời văn dẫn tới ${expected}`,
    ]);
  });

  test('what stays may be led to', () => {
    expect(
      errors('<See section="han-che"/>, <See finding="HC01"/>, <See appendix="chain"/>', {}),
    ).toEqual([]);
  });
});

describe('counts', () => {
  const COUNTING = `${CONTENT}/08-to-chuc-thuc-hien.mdx`;
  const counted = (of: string, more: Readonly<Record<string, string>>) => {
    const { report } = publish(
      reportOf({ ...more, [COUNTING]: `${miniText(COUNTING)}\nĐã có <Count of="${of}"/> mục.\n` }),
    );
    return Object.values(report.bindings)
      .flatMap((one) => (one.kind === 'count' ? [one.count] : []))
      .at(-1);
  };

  test('follow the findings that are left, and what was said in public of a register stays said', () => {
    expect(counted('limitations', {})).toBe(1);
    expect(counted('limitations', drafted(LIMITATIONS))).toBe(0);
    expect(counted('comments', COMMENTS)).toBe(1);
  });
});

describe('tables', () => {
  test.each(TABLES.map((schema) => [schema.file, schema] as const))(
    '%s: a column that must be filled is internal only with its whole table',
    (_file, schema) => {
      const shown = publicColumns(schema);
      const hidden = Object.keys(schema.columns).filter((name) => !shown.includes(name));
      if (shown.length > 0) expect(hidden.filter((name) => isRequired(schema, name))).toEqual([]);
    },
  );

  test('a table without a public column gives no rows', () => {
    expect(publicColumns(commentsTable)).toEqual([]);
    expect(publish(reportOf(COMMENTS)).report.registers.comments).toEqual([]);
  });

  test('internal cells are as if they were empty, the others as they were', () => {
    const { note } = observationsTable.columns;
    const schema = {
      ...observationsTable,
      columns: { ...observationsTable.columns, note: { ...note, audience: 'internal' } },
    } as TableSchema;
    const { observations } = reportOf();
    expect(publicRows(schema, observations)).toEqual(
      observations.map((row) => ({ ...row, note: undefined })),
    );
  });
});

test('an internal edition is left out, a public one with what is left of it', () => {
  const edition = (id: string, sections: string, audience: string) => ({
    [`${CONTENT}/editions/${id}.yaml`]: `title: Trích ${id}\nsections: [${sections}]\naudience: ${audience}\n`,
  });
  const { report, diagnostics } = publish(
    reportOf({
      ...drafted(LIMITATIONS),
      ...edition('mot', 'ket-qua, han-che', 'public'),
      ...edition('hai', 'han-che', 'public'),
      ...edition('ba', 'ket-qua', 'internal'),
    }),
  );
  expect(report.editions.map(({ id, sections }) => `${id}: ${sections.join(' ')}`)).toEqual([
    'mot: ket-qua',
  ]);
  expect(
    diagnostics
      .filter(({ code }) => code === 'TK710')
      .map(({ place }) => place.file.split('/').at(-1)),
  ).toEqual(['04-han-che.mdx', 'hai.yaml']);
});

describe('pictures and links of the prose', () => {
  const ENDING = `${CONTENT}/08-to-chuc-thuc-hien.mdx`;
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const withPictures = (changes: Readonly<Record<string, string>>): Report => {
    const picture = (name: string) => ({
      path: `${CONTENT}/hinh/${name}`,
      bytes: new Uint8Array(PNG),
      sha256: name.padEnd(64, '0'),
    });
    const { report, diagnostics } = buildReport({
      ...withFiles(miniReview(), changes),
      pictures: ['mo.png', 'kin.png', 'thua.png'].map(picture),
    });
    if (report === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' '));
    return report;
  };
  const both = {
    [LIMITATIONS]: `${miniText(LIMITATIONS).replace('---\n', '---\ndraft: true\n')}\n![Kín](hinh/kin.png)\n`,
    [ENDING]: `${miniText(ENDING)}\n![Mở](hinh/mo.png)\n`,
  };

  test('one that only an unpublished section shows stays in the office, one that none shows is in no report', () => {
    const report = withPictures(both);
    expect(report.pictures.map(({ name, file }) => `${name} ${file}`)).toEqual([
      'kin.png kin.kin.png00000.png',
      'mo.png mo.mo.png000000.png',
    ]);
    expect(publish(report).report.pictures.map(({ name }) => name)).toEqual(['mo.png']);
  });

  test('a link to a page that the public has not stops the build', () => {
    const at = (address: string): readonly string[] =>
      publish(withPictures({ ...both, [ENDING]: `${miniText(ENDING)}\nXem [đó](${address}).\n` }))
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ code, place, message }) => `${code} ${pointText(place)} ${message}`);
    expect(at('/mini-2020-2024/bao-cao/han-che/')).toEqual([
      expect.stringMatching(
        /^TK711 8:5 Bản dựng công khai: trang dựng không có địa chỉ «\/mini-2020-2024\/bao-cao\/han-che\/»/,
      ),
    ]);
    expect(at('/mini-2020-2024/mach/#hc-HC01')).toEqual([expect.stringMatching(/^TK711 8:5 /)]);
    expect(at('/mini-2020-2024/bao-cao/ket-qua/')).toEqual([]);
  });
});
