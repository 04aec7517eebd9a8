import { describe, expect, test } from 'vitest';
import { buildReport } from '../../src/core/report.ts';
import { brief, withFiles } from './build.ts';
import { CONTENT, DATA, miniReview, miniText } from './mini-review.ts';
import { pointIn } from './point.ts';

const build = (changes: Readonly<Record<string, string | undefined>> = {}) =>
  buildReport(withFiles(miniReview(), changes));
/** One file of the small review with one replacement. */
const edited = (file: string, from: string, to: string): Readonly<Record<string, string>> => {
  const text = miniText(file);
  expect(text).toContain(from);
  return { [file]: text.replace(from, to) };
};

describe('a sound review', () => {
  const { report, diagnostics } = build();

  test('becomes a report without a word', () => {
    expect(diagnostics).toEqual([]);
    expect(report?.assessments.map(({ target, verdict }) => `${target} ${verdict}`)).toEqual([
      'T01 met',
      'T02 notMet',
      'T03 met',
      'T04 partlyMet',
    ]);
    expect(report?.findings.map(({ id }) => id)).toEqual(['KQ01', 'HC01', 'NN01', 'BH01', 'NV01']);
  });

  test('has a binding for every component that shows something', () => {
    const shown =
      report?.sections
        .flatMap(({ elements }) => elements)
        .filter(({ attributes }) => !('id' in attributes)) ?? [];
    expect(Object.keys(report?.bindings ?? {}).sort()).toEqual(shown.map(({ key }) => key).sort());
    expect(shown.length).toBeGreaterThan(10);
  });

  test('is plain data and the same each time', () => {
    expect(structuredClone(report)).toEqual(report);
    expect(build().report).toEqual(report);
  });

  test('does not depend on the order the files were read in', () => {
    const review = miniReview();
    expect(buildReport({ ...review, files: [...review.files].reverse() }).report).toEqual(report);
  });
});

describe('nothing is published over an error', () => {
  test('in a table', () => {
    expect(build(edited(`${DATA}/observations.csv`, '42.71', '42,71')).report).toBeUndefined();
  });

  test('in a sentence', () => {
    const { report, diagnostics } = build(
      edited(`${CONTENT}/03-ket-qua.mdx`, 'year="2024"', 'year="2019"'),
    );
    expect(report).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['TK402']);
  });

  test('but over a warning it is', () => {
    const { report, diagnostics } = build(
      edited(
        `${DATA}/observations.csv`,
        'rice-land,south',
        'rice-land,south,2023,1501000,ha,final,rung-2024,,\nrice-land,south',
      ),
    );
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'TK502 warning',
    ]);
    expect(report).toBeDefined();
  });
});

test('several faults in several files are reported together, by file and line', () => {
  const { diagnostics } = build({
    ...edited(`${DATA}/observations.csv`, '42.71', '42,71'),
    ...edited(`${CONTENT}/04-han-che.mdx`, '<Count/>', '<Cuont/>'),
    ...edited(`${CONTENT}/review.yaml`, 'object: nq01-2020', 'object: nq99'),
  });
  expect(
    diagnostics.map(({ code, place }) => `${code} ${place.file}:${pointIn(place).line}`),
  ).toEqual([
    `TK302 ${CONTENT}/04-han-che.mdx:6`,
    `TK401 ${CONTENT}/review.yaml:6`,
    `TK107 ${DATA}/observations.csv:6`,
  ]);
});

describe('a key figure', () => {
  test('without data is reported where it stands', () => {
    const { diagnostics } = build(
      edited(`${CONTENT}/review.yaml`, '    year: 2024', '    year: 2019'),
    );
    expect(brief(diagnostics)).toEqual([
      'TK402 32:5 Con số nêu bật: chỉ số «forest-cover» không có số liệu dùng được năm 2019.',
    ]);
  });

  test('may be of a span', () => {
    expect(
      build(
        edited(
          `${CONTENT}/review.yaml`,
          'indicator: forest-cover\n    year: 2024',
          'indicator: flood-loss-change\n    year: 2020-2024',
        ),
      ).diagnostics,
    ).toEqual([]);
  });
});

describe('one fault is one message', () => {
  const codes = (changes: Readonly<Record<string, string | undefined>>) =>
    build(changes).diagnostics.map(
      ({ code, place, message }) =>
        `${code} ${place.file.split('/').at(-1)}:${pointIn(place).line} ${message}`,
    );

  test('a row with a faulty cell is not also called unknown by the rows that point to it', () => {
    expect(
      codes(
        edited(
          `${DATA}/indicators.csv`,
          'rice-land,Diện tích đất chuyên trồng lúa,land,ha,0',
          'rice-land,Diện tích đất chuyên trồng lúa,land,ha,O',
        ),
      ),
    ).toEqual([expect.stringMatching(/^TK105 indicators\.csv:3 Cột «decimals»: đọc được «O»/)]);
  });

  test('a table whose header is misspelt does not make its ids unknown', () => {
    expect(codes(edited(`${DATA}/sources.csv`, 'id,code,publisher', 'id,code,publsher'))).toEqual([
      expect.stringMatching(/^TK106 sources\.csv:1 .*«publisher»\?$/),
    ]);
  });

  test('a table that is not there does not make its ids unknown', () => {
    expect(codes({ [`${DATA}/sources.csv`]: undefined })).toEqual([
      expect.stringMatching(/^TK101 sources\.csv:1/),
    ]);
  });

  test('a section that cannot be read does not make its findings unknown', () => {
    expect(codes(edited(`${CONTENT}/04-han-che.mdx`, '</Limitation>', ''))).toEqual([
      expect.stringMatching(/^TK301 04-han-che\.mdx:8/),
    ]);
  });

  test('a finding with a faulty attribute does not make its id unknown', () => {
    expect(
      codes(
        edited(`${CONTENT}/04-han-che.mdx`, 'title="Đất lúa giảm"', 'titel="Đất lúa giảm"'),
      ).every((one) => one.startsWith('TK304 04-han-che.mdx:8')),
    ).toBe(true);
  });
});

describe('findings that point where the chain does not lead', () => {
  test('a task that answers a result is reported: tasks answer limitations and causes', () => {
    const { diagnostics } = build(
      edited(`${CONTENT}/07-nhiem-vu.mdx`, 'addresses="NN01"', 'addresses="KQ01"'),
    );
    expect(diagnostics).toMatchObject([
      { code: 'TK401', place: { file: `${CONTENT}/07-nhiem-vu.mdx`, line: 6, column: 17 } },
    ]);
  });

  test('a lesson from a limitation is reported, or reaches the target of that limitation', () => {
    const { report, diagnostics } = build(
      edited(`${CONTENT}/06-bai-hoc.mdx`, 'from="KQ01;NN01"', 'from="HC01"'),
    );
    if (report === undefined) expect(diagnostics).toMatchObject([{ code: 'TK401' }]);
    else expect(report.links['T02']?.lessons).toEqual(['BH01']);
  });
});

test('two targets whose ids differ only in capitals would share one address, so they are reported', () => {
  const targets = `${DATA}/targets.csv`;
  const twin =
    miniText(targets)
      .split('\n')
      .find((line) => line.startsWith('T02,'))
      ?.replace('T02,', 't02,') ?? '';
  const { diagnostics } = build({ [targets]: `${miniText(targets)}${twin}\n` });
  expect(diagnostics).toMatchObject([{ code: 'TK108', place: { file: targets, line: 6 } }]);
});

describe('a word before a figure', () => {
  const T01 = (figure: string) => {
    const { report, diagnostics } = build(
      edited(`${DATA}/observations.csv`, 'all,2022,42.4', `all,2022,${figure}`),
    );
    expect(diagnostics).toEqual([]);
    return report?.assessments.find(({ target }) => target === 'T01');
  };

  test('stays with the figure of the verdict', () => {
    expect(T01('trên 42.4')).toMatchObject({
      used: { value: '42.4', qualifier: 'over' },
      remarks: [{ kind: 'qualified', qualifier: 'over' }],
    });
  });

  test('keeps a verdict from being given where it hangs on how the word is meant', () => {
    expect(T01('khoảng 42.4')).toMatchObject({
      verdict: 'noData',
      used: undefined,
      refusals: [{ kind: 'imprecise', qualifier: 'about', period: { from: 2022, to: 2022 } }],
    });
  });
});
