import { describe, expect, test } from 'vitest';
import { diagnostic, hasErrors, sortDiagnostics } from '../../src/core/diagnostic.ts';
import { CODES, type DiagnosticCode } from '../../src/core/diagnostic-codes.ts';
import { placeText } from '../../src/core/place.ts';
import { at, brief } from './build.ts';

describe('diagnostic', () => {
  test('takes severity and hint from the code table', () => {
    expect(diagnostic('TK104', 'Chữ NFD.', at(1))).toMatchObject({
      severity: 'warning',
      hint: CODES.TK104.hint,
    });
    expect(diagnostic('TK105', 'Sai.', at(1))).toMatchObject({ severity: 'error' });
  });

  test('lets the case know better', () => {
    expect(
      diagnostic('TK105', 'Sai.', at(1), { hint: 'Viết 42.02.', severity: 'info', cause: at(9) }),
    ).toMatchObject({
      hint: 'Viết 42.02.',
      severity: 'info',
      cause: { line: 9 },
    });
  });
});

test('every code has its pattern, a title and a hint that is a sentence', () => {
  for (const [code, { title, hint }] of Object.entries(CODES)) {
    expect(code).toMatch(/^TK[1-8]\d\d$/);
    expect(title, code).not.toBe('');
    expect(hint, code).toMatch(/^\p{Lu}.*\.$/u);
  }
});

describe('sortDiagnostics', () => {
  const one = (code: DiagnosticCode, file: string, line: number, column: number, message = 'x') =>
    diagnostic(code, message, { file, line, column });

  test('orders by file, line, column as numbers, then code', () => {
    const sorted = sortDiagnostics([
      one('TK105', 'b.csv', 2, 1),
      one('TK105', 'a.csv', 10, 1),
      one('TK106', 'a.csv', 9, 20),
      one('TK105', 'a.csv', 9, 3),
      one('TK105', 'a.csv', 9, 20),
    ]);
    expect(sorted.map(({ code, place }) => `${placeText(place)} ${code}`)).toEqual([
      'a.csv:9:3 TK105',
      'a.csv:9:20 TK105',
      'a.csv:9:20 TK106',
      'a.csv:10:1 TK105',
      'b.csv:2:1 TK105',
    ]);
  });

  test('says a thing once', () => {
    expect(
      sortDiagnostics([one('TK401', 'a', 1, 1), one('TK401', 'a', 1, 1), one('TK401', 'a', 2, 1)]),
    ).toHaveLength(2);
  });

  test('says a thing once even when another stands at the same place', () => {
    const sorted = sortDiagnostics([
      one('TK401', 'a', 1, 1, 'T98'),
      one('TK401', 'a', 1, 1, 'T99'),
      one('TK401', 'a', 1, 1, 'T98'),
    ]);
    expect(brief(sorted)).toEqual(['TK401 1:1 T98', 'TK401 1:1 T99']);
  });

  test('leaves the list it was given alone', () => {
    const given = [one('TK105', 'b', 1, 1), one('TK105', 'a', 1, 1)];
    sortDiagnostics(given);
    expect(given.map(({ place }) => place.file)).toEqual(['b', 'a']);
  });
});

test('hasErrors is about errors only', () => {
  expect(hasErrors([])).toBe(false);
  expect(hasErrors([diagnostic('TK502', 'x', at(1))])).toBe(false);
  expect(hasErrors([diagnostic('TK502', 'x', at(1)), diagnostic('TK105', 'x', at(1))])).toBe(true);
});
