import { describe, expect, test } from 'vitest';

import { profileCss } from '../../src/print/profile-css.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';

describe('profileCss', () => {
  const css = profileCss(partyHd05);

  test('writes page and margins in millimetres', () => {
    expect(css).toContain('size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;');
    expect(css).toContain('--text-width: 165mm;');
    expect(css).toContain('--text-height: 257mm;');
  });

  test('mirrors the margins of the back only when both sides are printed', () => {
    expect(css).not.toContain(':left');
    expect(profileCss(partyHd05, { twoSided: true })).toContain('@page :left { margin: 20mm 30mm 20mm 15mm; }');
  });

  test('turns a page of its own name, with its text space', () => {
    expect(css).toContain('@page turned { size: 297mm 210mm; margin: 20mm 15mm 20mm 30mm;');
    expect(css).toContain('--turned-text-width: 252mm;');
    expect(css).toContain('--turned-text-height: 170mm;');
  });

  test('keeps the page number off the first page', () => {
    expect(css).toContain('@page :first { @top-center { content: none; } }');
  });

  test('carries each component of the rules', () => {
    expect(css).toContain('--party-title-font: normal 700 15pt/var(--line-pitch) var(--font-family);');
    expect(css).toContain('--position-font: normal 400 14pt');
    expect(css).toContain('--recipients-label-decoration: underline;');
  });
});

describe('the profile of Hướng dẫn 05-HD/VPTW', () => {
  test('has its line pitch inside the range that the rule allows', () => {
    const [least, most] = partyHd05.body.linePitchRangePt.value;
    expect(partyHd05.body.linePitchPt.value).toBeGreaterThanOrEqual(least);
    expect(partyHd05.body.linePitchPt.value).toBeLessThanOrEqual(most);
  });

  test('gives a source for every component, or says that there is none', () => {
    for (const { source } of Object.values(partyHd05.components)) expect(source).toMatch(/^(Hướng dẫn \d+-HD\/VPTW.*: .+|unverified)$/);
  });
});
