import { beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import type { SourceFile } from '../../src/core/model.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { TOOL_ROOT } from '../run-tool.ts';
import { pointIn } from './point.ts';

/**
 * The sample review with one thing broken in it: that thing is named at its line, and nothing else is.
 * What the sample itself is warned of stays out of the comparison.
 */
const ID = 'nq24-2013-2023';
let files: readonly SourceFile[];
let usual: ReadonlySet<string>;

const told = ({ code, place, message }: Diagnostic): string =>
  `${code} ${place.file.replace(`/${ID}/`, '/')}:${pointIn(place).line} ${message}`;
const check = (all: readonly SourceFile[]): readonly Diagnostic[] =>
  buildReport({ id: ID, files: all }).diagnostics;

beforeAll(async () => {
  const { reviews } = await readSources(TOOL_ROOT);
  const sample = reviews.find(({ id }) => id === ID);
  if (sample === undefined) throw new Error('no sample review');
  files = readReview(sample).sources.files;
  usual = new Set(check(files).map(told));
});

type Edit = readonly [file: string, from: string | RegExp, to: string];

/** What is newly said, and what is no longer said, with the lines on which the edits stand. */
function broken(...edits: readonly Edit[]): {
  readonly said: readonly string[];
  readonly unsaid: readonly string[];
} {
  const changed = files.map(({ path, text }) => {
    const own = edits.filter(([file]) => path === file.replace('/', `/${ID}/`));
    const next = own.reduce((sofar, [file, from, to]) => {
      if (typeof from === 'string' ? !sofar.includes(from) : !from.test(sofar))
        throw new Error(`${file} does not hold ${from}`);
      return sofar.replace(from, to);
    }, text);
    return { path, text: next };
  });
  const now = new Set(check(changed).map(told));
  return {
    said: [...now].filter((one) => !usual.has(one)).sort(),
    unsaid: [...usual].filter((one) => !now.has(one)).sort(),
  };
}

const lineOf = (file: string, text: string): number => {
  const found = files.find(({ path }) => path === file.replace('/', `/${ID}/`));
  return (found?.text.split(text)[0] ?? '').split('\n').length;
};

const CAUSES = 'content/07-nguyen-nhan.mdx';
const TASKS = 'content/09-nhiem-vu.mdx';
const LIMITS = 'content/06-han-che.mdx';
const TARGETS = 'data/targets.csv';
const FIGURES = 'data/observations.csv';

describe('the chain', () => {
  test('a cause that no longer speaks of a limitation leaves it without a cause', () => {
    expect(
      broken(
        [CAUSES, 'of="HC06,HC07,HC11"', 'of="HC06,HC11"'],
        [CAUSES, 'of="HC07,HC10,HC11"', 'of="HC10,HC11"'],
      ),
    ).toEqual({
      said: [
        expect.stringMatching(
          new RegExp(`^TK411 ${LIMITS}:${lineOf(LIMITS, '<Limitation id="HC07"')} Hạn chế HC07`),
        ),
      ],
      unsaid: [],
    });
  });

  test('a cause taken away is missed where it is spoken of', () => {
    const { said } = broken([CAUSES, /<Cause id="NN02"[\s\S]*?<\/Cause>/, '']);
    expect(said.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      `TK401 ${TASKS}:${lineOf(TASKS, '<Task id="NV05"')}`,
      `TK401 ${TASKS}:${lineOf(TASKS, '<Task id="NV06"')}`,
    ]);
  });

  test('a limitation that no longer speaks of a missed target', () => {
    expect(broken([LIMITS, 'targets="T15"', 'targets="T03"']).said).toEqual([
      expect.stringMatching(
        new RegExp(`^TK410 ${TARGETS}:${lineOf(TARGETS, '\nT15,') + 1} Mục tiêu T15`),
      ),
      expect.stringMatching(/^TK419 .*T15/),
    ]);
  });

  test('a task given to a body that no longer was', () => {
    expect(
      broken([
        TASKS,
        'addresses="NN02,HC02" lead="Bộ Nông nghiệp và Môi trường"',
        'addresses="NN02,HC02" lead="Bộ Tài nguyên và Môi trường"',
      ]),
    ).toEqual({
      said: [
        expect.stringMatching(
          new RegExp(
            `^TK346 ${TASKS}:${lineOf(TASKS, '<Task id="NV05"')} .*Bộ Tài nguyên và Môi trường`,
          ),
        ),
      ],
      unsaid: [],
    });
  });
});

describe('figures', () => {
  test('a letter in a value', () => {
    expect(
      broken([FIGURES, 'forest-cover,vn,2022,42.02', 'forest-cover,vn,2022,42.O2']).said,
    ).toEqual([
      expect.stringMatching(/^TK105 data\/observations\.csv:\d+ Cột «value»: đọc được «42\.O2»/),
    ]);
  });

  test('a digit that makes parts and total differ, with the suspect', () => {
    expect(
      broken([
        FIGURES,
        'forest-area-planted,vn,2022,4655993',
        'forest-area-planted,vn,2022,4655933',
      ]),
    ).toEqual({
      said: [
        expect.stringMatching(
          /^TK506 data\/observations\.csv:\d+ «forest-area-total» năm 2022: 10134082 \+ 4655933 = 14790015 ha, ít hơn số ghi 14790075 là 60/,
        ),
      ],
      unsaid: [],
    });
  });

  test('a revision no longer declared becomes a conflict', () => {
    const { said } = broken([
      FIGURES,
      '9324,tỷ đồng,revised,baomoi-taisan-2024-05,2024-05,,baomoi-taisan-2024-01,',
      '9324,tỷ đồng,preliminary,baomoi-taisan-2024-05,2024-05,,,',
    ]);
    expect(said.filter((one) => one.startsWith('TK502'))).toEqual([
      expect.stringContaining('8236 tỷ đồng (baomoi-taisan-2024-01'),
    ]);
  });

  test('a plan written down as reached', () => {
    expect(
      broken([
        FIGURES,
        'baovinhlong-2022,2022-09,,,tính đến tháng 9/2022',
        'baovinhlong-2022,2022-09,,,kế hoạch đến tháng 9/2022',
      ]),
    ).toEqual({
      said: [expect.stringMatching(/^TK507 data\/observations\.csv:\d+ Ghi chú có chữ «kế hoạch»/)],
      unsaid: [],
    });
  });

  test('a verdict reported against the figure', () => {
    expect(
      broken([
        TARGETS,
        ',,,,,,Chương trình của Chính phủ',
        ',,,,met,vnp-2023-08-14,Chương trình của Chính phủ',
      ]).said,
    ).toEqual([
      expect.stringMatching(
        /^TK509 data\/targets\.csv:\d+ Mục tiêu T17 được công bố là «đạt», kết quả tính là «chưa đạt»; số đã dùng: 42\.02 %/,
      ),
    ]);
  });

  test('a change said across two methods', () => {
    expect(
      broken([
        CAUSES,
        'Các hạn chế có',
        'Nước hợp vệ sinh <Change indicator="rural-hygienic-water" from="2020" to="2022"/>. Các hạn chế có',
      ]).said,
    ).toEqual([expect.stringMatching(/^TK405 content\/07-nguyen-nhan\.mdx:7 .*theo hộ/)]);
  });
});

describe('papers', () => {
  test('a law with another year', () => {
    const { said } = broken([
      CAUSES,
      'Các hạn chế có nguyên nhân khách quan',
      'Từ khi có Luật Khí tượng thủy văn năm 2020, các hạn chế có nguyên nhân khách quan',
    ]);
    expect(said).toEqual([expect.stringMatching(/^TK342 content\/07-nguyen-nhan\.mdx:7 .*2015/)]);
  });

  test('a number that cannot be', () => {
    expect(
      broken([
        CAUSES,
        'Các hạn chế có nguyên nhân khách quan',
        'Theo Nghị quyết số 24-Q/TW, các hạn chế có nguyên nhân khách quan',
      ]).said,
    ).toEqual([expect.stringMatching(/^TK340 content\/07-nguyen-nhan\.mdx:7 .*24-NQ\/TW/)]);
  });
});

describe('wording', () => {
  test('a doubled word', () => {
    expect(broken([CAUSES, 'nhưng chủ yếu là do', 'nhưng chủ yếu là là do']).said).toEqual([
      expect.stringMatching(/^TK331 content\/07-nguyen-nhan\.mdx:7 /),
    ]);
  });

  test('a task with a deadline of days', () => {
    const { said } = broken([
      TASKS,
      /(<Task id="NV01"[^>]*>\n\n)/,
      '$1Hoàn thành trước ngày 15/6/2027. ',
    ]);
    expect(said).toEqual([
      expect.stringMatching(/^TK320 content\/09-nhiem-vu\.mdx:\d+ .*15\/6\/2027/),
    ]);
  });
});
