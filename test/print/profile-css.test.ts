import { describe, expect, test } from 'vitest';
import { PROFILE_TERMS } from '../../src/core/schema/profile-terms.ts';
import { PROFILE_FAMILIES } from '../../src/core/schema/vocabulary.ts';
import { profileCss } from '../../src/print/profile-css.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';
import { PROFILE_RULES } from '../../src/print/profiles.ts';

describe('profileCss', () => {
  const css = profileCss(partyHd05);

  test('writes page and margins in millimetres', () => {
    expect(css).toContain('size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;');
    expect(css).toContain('--text-width: 165mm;');
    expect(css).toContain('--text-height: 257mm;');
  });

  test('leaves back pages and page numbers to the joining of the file', () => {
    expect(css).not.toMatch(/:left|:first|counter\(page\)/);
  });

  test('turns a page of its own name, with its text space', () => {
    expect(css).toContain('@page turned { size: 297mm 210mm; margin: 20mm 15mm 20mm 30mm;');
    expect(css).toContain('--turned-text-width: 252mm;');
    expect(css).toContain('--turned-text-height: 170mm;');
  });

  test('carries each component of the rules', () => {
    expect(css).toContain(
      '--party-title-font: normal 700 15pt/var(--line-pitch) var(--font-family);',
    );
    expect(css).toContain('--position-font: normal 400 14pt');
    expect(css).toContain('--recipients-label-decoration: underline;');
  });
});

describe.each(Object.values(PROFILE_RULES))('the profile $id', (profile) => {
  const { body, pageNumber, components, page, writing } = profile;

  test('keeps every chosen value inside the range that the rule allows', () => {
    const measures = [
      body.sizePt,
      body.linePitchPt,
      body.paragraphGapPt,
      body.firstLineIndentMm,
      pageNumber.sizePt,
      pageNumber.fromTopEdgeMm,
    ];
    const sized = Object.values(components).map(({ value: { sizePt, sizeRangePt } }) => ({
      value: sizePt,
      range: sizeRangePt,
    }));
    const sides = (['top', 'bottom', 'left', 'right'] as const).map((side) => ({
      value: page.margins.value[side],
      range: page.margins.ranges?.[side],
    }));
    for (const { value, range } of [...measures, ...sized, ...sides]) {
      expect(value).toBeGreaterThanOrEqual(range?.[0] ?? value);
      expect(value).toBeLessThanOrEqual(range?.[1] ?? value);
    }
  });

  test('gives a source for every value, or says that there is none', () => {
    const rules = [
      ...Object.values(components),
      ...Object.values(body),
      ...Object.values(pageNumber),
      ...Object.values(writing),
      page.margins,
      page.backMargins,
    ];
    for (const { source } of rules)
      expect(source).toMatch(
        /^((?:Hướng dẫn \d+-HD\/VPTW|Nghị định 30\/2020\/NĐ-CP).*(?:: |mục ).+|unverified)$/,
      );
  });

  test('holds on the days the catalogue gives', () => {
    const { from, to } = PROFILE_TERMS[profile.id];
    expect([profile.validFrom, profile.validTo, profile.family]).toEqual([
      from,
      to,
      PROFILE_FAMILIES[profile.id],
    ]);
  });
});
