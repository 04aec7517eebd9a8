import { describe, expect, test } from 'vitest';

import { type Diagnostic, diagnostic } from '../../src/core/diagnostic.ts';
import type { DiagnosticCode } from '../../src/core/diagnostic-codes.ts';
import type { Allowed, Requirement } from '../../src/core/model.ts';
import { weighFindings } from '../../src/core/requirements/weigh-findings.ts';
import {
  requirementLines,
  requirementSummary,
  requirementTable,
} from '../../src/core/view/requirements.ts';
import { at } from './build.ts';

const requirement = (
  id: string,
  rules: readonly string[],
  more: Partial<Requirement> = {},
): Requirement => ({
  id,
  wording: `Yêu cầu ${id}.`,
  source: 'nq',
  clause: undefined,
  rules: [...rules],
  tables: [],
  mentions: [],
  severity: { draft: 'warning', submitted: 'error', issued: 'error' },
  human: undefined,
  confirmed: undefined,
  place: at(1, 1, 'content/thu/requirements.yaml'),
  ...more,
});
const found = (code: DiagnosticCode, message = 'Điều trái.', line = 7): Diagnostic =>
  diagnostic(code, message, at(line, 1, 'content/thu/01-mot.mdx'));
const CONFIRMED = { by: 'Vụ Tổng hợp', date: '2025-01-05' } as const;
const pass = (given: Partial<Parameters<typeof weighFindings>[0]>) =>
  weighFindings({
    stage: 'draft',
    requirements: [],
    allowed: [],
    files: new Set(),
    diagnostics: [],
    ...given,
  });

describe('the weight of a finding', () => {
  const weights = (
    stage: 'draft' | 'submitted' | 'issued',
    requirements: readonly Requirement[],
    ...all: readonly Diagnostic[]
  ): readonly string[] =>
    pass({ stage, requirements, diagnostics: all }).diagnostics.map(
      ({ code, severity }) => `${code} ${severity}`,
    );

  test('warns in a draft and blocks what is submitted', () => {
    const asked = [requirement('N12', ['TK411'])];
    expect(weights('draft', asked, found('TK411'))).toEqual(['TK411 warning']);
    expect(weights('submitted', asked, found('TK411'))).toEqual(['TK411 error']);
  });

  test('is the heaviest that any requirement gives it', () => {
    const soft = requirement('D05', ['TK411'], {
      severity: { draft: 'info', submitted: 'info', issued: 'warning' },
    });
    expect(weights('submitted', [soft], found('TK411'))).toEqual(['TK411 info']);
    expect(weights('submitted', [soft, requirement('N12', ['TK411'])], found('TK411'))).toEqual([
      'TK411 error',
    ]);
  });

  test('of a fault in a file stays an error, and what nobody asked for keeps its own', () => {
    const soft = requirement('K05', ['TK202'], {
      severity: { draft: 'info', submitted: 'info', issued: 'info' },
    });
    expect(weights('draft', [soft], found('TK202'), found('TK502'))).toEqual([
      'TK202 error',
      'TK502 warning',
    ]);
  });
});

describe('the state of a requirement', () => {
  const state = (
    one: Requirement,
    diagnostics: readonly Diagnostic[] = [],
    files: ReadonlySet<string> = new Set(),
  ) => pass({ requirements: [one], diagnostics, files }).states[0];

  test('is never «met» by the machine alone', () => {
    expect(state(requirement('N12', ['TK411']))).toMatchObject({
      machine: 'holds',
      confirmed: false,
    });
    expect(state(requirement('N20', []))).toMatchObject({ machine: 'none', confirmed: false });
    expect(state(requirement('N12', ['TK411'], { confirmed: CONFIRMED }))).toMatchObject({
      machine: 'holds',
      confirmed: true,
    });
  });

  test('fails at every place its rules name, and then no confirmation stands', () => {
    expect(
      state(requirement('N12', ['TK411', 'TK412'], { confirmed: CONFIRMED }), [
        found('TK411', 'a', 3),
        found('TK412', 'b', 5),
        found('TK502'),
      ]),
    ).toMatchObject({
      machine: 'fails',
      places: [{ line: 3 }, { line: 5 }],
      confirmed: false,
    });
  });

  test('lacks a table that its rules would look at: silence is then no proof', () => {
    const one = requirement('N03', ['TK411'], { tables: ['comments.csv'], confirmed: CONFIRMED });
    expect(state(one)).toMatchObject({ machine: 'lacksData', confirmed: false });
    expect(state(one, [], new Set(['comments.csv']))).toMatchObject({
      machine: 'holds',
      confirmed: true,
    });
  });

  test('of topics to be mentioned is its own, not that of its neighbour', () => {
    const [first, second] = [
      at(3, 5, 'content/thu/requirements.yaml'),
      at(9, 5, 'content/thu/requirements.yaml'),
    ];
    const { states } = pass({
      requirements: [
        requirement('N05', ['TK418'], { place: first }),
        requirement('N14', ['TK418'], { place: second }),
      ],
      diagnostics: [diagnostic('TK418', 'N14: chưa nhắc tới «chuyển đổi số».', second)],
    });
    expect(states.map(({ machine }) => machine)).toEqual(['holds', 'fails']);
  });
});

describe('what somebody answers for', () => {
  const allowed = (code: string, contains: string): Allowed => ({
    code,
    file: '01-mot.mdx',
    contains,
    reason: 'Đã xem xét, giữ nguyên.',
    by: 'Tổ biên tập',
    date: '2025-01-05',
    place: at(2, 5, 'content/thu/allowed.yaml'),
  });

  test('is set aside and listed with the reason', () => {
    const result = pass({
      allowed: [allowed('TK411', 'HC01')],
      diagnostics: [found('TK411', 'Hạn chế HC01.'), found('TK411', 'Hạn chế HC02.')],
    });
    expect(result.diagnostics.map(({ message }) => message)).toEqual(['Hạn chế HC02.']);
    expect(result.allowedFindings).toMatchObject([
      {
        finding: { message: 'Hạn chế HC01.' },
        reason: 'Đã xem xét, giữ nguyên.',
        by: 'Tổ biên tập',
      },
    ]);
  });

  test('a broken file cannot be', () => {
    expect(
      pass({
        allowed: [allowed('TK401', 'mã')],
        diagnostics: [found('TK401', 'Không có mã.')],
      }).diagnostics.map(({ code }) => code),
    ).toEqual(['TK401', 'TK208']);
  });

  test('no longer counts against a requirement', () => {
    expect(
      pass({
        requirements: [requirement('N12', ['TK411'])],
        allowed: [allowed('TK411', 'HC01')],
        diagnostics: [found('TK411', 'Hạn chế HC01.')],
      }).states,
    ).toMatchObject([{ machine: 'holds' }]);
  });
});

describe('for readers', () => {
  const requirements = [
    requirement('N12', ['TK411'], { human: 'Nguyên nhân có đúng không.' }),
    requirement('N20', [], { confirmed: CONFIRMED }),
  ];
  const { states } = pass({
    requirements,
    diagnostics: [1, 2, 3, 4].map((line) => found('TK411', `m${line}`, line)),
  });

  test('the table names what fails with places, and says that silence is not enough', () => {
    const table = requirementTable('draft', requirementLines(requirements, states));
    expect(table).toContain(
      '2 yêu cầu, bước dự thảo: 1 chưa đạt, 1 máy không xét; 1 đã có người xác nhận.',
    );
    expect(table).toMatch(/N12 +× chưa đạt, 4 chỗ +cần người xác nhận/);
    expect(table).toContain('content/thu/01-mot.mdx:3:1');
    expect(table).toContain('… và 1 chỗ nữa');
    expect(table).toContain('cần người xác nhận.');
  });

  test('a person is asked what a machine cannot see, or named with the date', () => {
    expect(requirementLines(requirements, states).map(({ human }) => human)).toEqual([
      'cần người xác nhận: Nguyên nhân có đúng không.',
      'Vụ Tổng hợp xác nhận ngày 05/01/2025',
    ]);
    expect(requirementSummary('issued', states)).toContain('bước bản phát hành');
  });
});
