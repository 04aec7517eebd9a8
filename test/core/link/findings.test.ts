import { describe, expect, test } from 'vitest';

import { collectFindings, linkTargets } from '../../../src/core/link/findings.ts';
import { section, target } from '../build.ts';

const found = (body: string) => collectFindings([section('a', body)]);
const limitation = (id: string, targets: string): string =>
  `<Limitation id="${id}" theme="rung" targets="${targets}" title="Hạn chế ${id}"/>`;
const result = (id: string, targets: string): string =>
  `<Result id="${id}" theme="rung" targets="${targets}" title="Kết quả ${id}"/>`;
const cause = (id: string, of: string): string =>
  `<Cause id="${id}" kind="objective" of="${of}" title="Nguyên nhân ${id}"/>`;
const task = (id: string, addresses: string): string =>
  `<Task id="${id}" addresses="${addresses}" lead="Cơ quan" title="Nhiệm vụ ${id}"/>`;
const lesson = (id: string, from: string): string =>
  `<Lesson id="${id}" from="${from}" title="Bài học ${id}"/>`;

describe('collectFindings', () => {
  test('gives the findings of all sections in reading order, and nothing else', () => {
    const { findings, diagnostics } = collectFindings([
      section('mot', `<Count/>\n\n${result('KQ2', 'T01')}\n\n${result('KQ1', 'T01')}\n`),
      section('hai', limitation('HC1', 'T01'), 2),
    ]);
    expect(diagnostics).toEqual([]);
    expect(findings.map(({ kind, id, section: where, title }) => [kind, id, where, title])).toEqual(
      [
        ['Result', 'KQ2', 'mot', 'Kết quả KQ2'],
        ['Result', 'KQ1', 'mot', 'Kết quả KQ1'],
        ['Limitation', 'HC1', 'hai', 'Hạn chế HC1'],
      ],
    );
  });

  test('an id used twice is reported at the second, also between kinds and sections; the first stands', () => {
    const { findings, diagnostics } = collectFindings([
      section('mot', result('A1', 'T01')),
      section('hai', `Lời.\n\n${cause('A1', 'HC1')}\n`, 2),
    ]);
    expect(diagnostics).toMatchObject([
      {
        code: 'TK307',
        place: { file: 'content/thu/02-hai.mdx', line: 8, column: 8 },
        cause: { file: 'content/thu/01-mot.mdx', line: 6, column: 9 },
      },
    ]);
    expect(diagnostics[0]?.message).toBe('Mã «A1» đã dùng ở content/thu/01-mot.mdx:6.');
    expect(findings.map(({ kind }) => kind)).toEqual(['Result']);
  });
});

describe('linkTargets', () => {
  const { findings } = found(
    [
      result('KQ1', 'T01'),
      result('KQ2', 'T02'),
      limitation('HC1', 'T01;T02'),
      limitation('HC2', 'T02'),
      cause('NN1', 'HC1'),
      cause('NN2', 'HC2'),
      task('NV1', 'NN1'),
      task('NV2', 'HC2'),
      task('NV3', 'NN2'),
      lesson('BH1', 'KQ1'),
      lesson('BH2', 'NN2'),
    ].join('\n\n'),
  );

  test('follows the chain result, limitation, cause, task, lesson', () => {
    expect(
      linkTargets([target({ id: 'T01' }), target({ id: 'T02' }), target({ id: 'T03' })], findings),
    ).toEqual({
      T01: {
        results: ['KQ1'],
        limitations: ['HC1'],
        causes: ['NN1'],
        tasks: ['NV1'],
        lessons: ['BH1'],
      },
      T02: {
        results: ['KQ2'],
        limitations: ['HC1', 'HC2'],
        causes: ['NN1', 'NN2'],
        tasks: ['NV1', 'NV2', 'NV3'],
        lessons: ['BH2'],
      },
      T03: { results: [], limitations: [], causes: [], tasks: [], lessons: [] },
    });
  });

  test('a whole answers for its parts, and a part is answered for by its whole', () => {
    const targets = [
      target({ id: 'T08' }),
      target({ id: 'T08a', parent: 'T08' }),
      target({ id: 'T08b', parent: 'T08' }),
    ];
    const links = linkTargets(
      targets,
      found([result('KQ1', 'T08'), limitation('HC1', 'T08a')].join('\n\n')).findings,
    );
    expect([links['T08']?.results, links['T08']?.limitations]).toEqual([['KQ1'], ['HC1']]);
    expect([links['T08a']?.results, links['T08a']?.limitations]).toEqual([['KQ1'], ['HC1']]);
    expect([links['T08b']?.results, links['T08b']?.limitations]).toEqual([['KQ1'], []]);
  });
});
