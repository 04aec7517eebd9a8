import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readAddress } from '../../src/core/web-address.ts';

describe('an address that may be led to', () => {
  test.each([
    'https://chinhphu.vn/',
    'http://vnforester.org.vn/cong-bo',
    'HTTPS://CHINHPHU.VN',
    'https://vi.wikipedia.org/wiki/Rừng_ngập_mặn',
    'https://example.org/a?b=1&c=%20d#e',
    'https://example.org:8443/',
    'https://example.org/a@b',
    'https://example.org/javascript:alert(1)',
    'http://[::1]/',
    'mailto:vanphong@example.gov.vn',
    'mailto:a@example.org?subject=G%C3%B3p%20%C3%BD',
  ])('%s', (text) => {
    expect(readAddress(text)).toEqual({ kind: 'outside', address: text });
  });

  test.each([
    ['#neo', { path: '', anchor: 'neo' }],
    ['/ky/nguon/', { path: '/ky/nguon/', anchor: '' }],
    ['/ky/nguon/#N01', { path: '/ky/nguon/', anchor: 'N01' }],
    ['/', { path: '/', anchor: '' }],
    // Looked up among the pages there are, and not found.
    ['/a:b', { path: '/a:b', anchor: '' }],
    ['#javascript:alert(1)', { path: '', anchor: 'javascript:alert(1)' }],
    ['/%2Fexample.org', { path: '/%2Fexample.org', anchor: '' }],
  ])('%s is of this site', (text, where) => {
    expect(readAddress(text)).toEqual({ kind: 'inside', ...where });
  });
});

describe('what is no address to lead to', () => {
  test.each([
    ['javascript:alert(1)', 'scheme'],
    ['JaVaScRiPt:alert(1)', 'scheme'],
    ['javascript://https://a%0aalert(1)', 'escape'],
    ['vbscript:x', 'scheme'],
    ['data:text/html;base64,PHNjcmlwdD4=', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['tel:113', 'scheme'],
    ['sms:113', 'scheme'],
    ['ftp://example.org/', 'scheme'],
    ['blob:https://example.org/x', 'scheme'],
    ['view-source:https://example.org', 'scheme'],
    ['ms-word:ofe|u|https://example.org', 'scheme'],
    ['intent:x', 'scheme'],
    ['localhost:8080/x', 'scheme'],
    [' javascript:alert(1)', 'blank'],
    ['java\tscript:alert(1)', 'blank'],
    ['java\nscript:alert(1)', 'blank'],
    ['\u0001javascript:alert(1)', 'blank'],
    ['java\u0000script:x', 'blank'],
    ['java\u200bscript:x', 'blank'],
    ['java\u00adscript:x', 'blank'],
    ['\ufeffjavascript:x', 'blank'],
    ['https://example.org/\u202egro', 'blank'],
    ['https://exa mple.org', 'blank'],
    ['https://example.org/\u00a0', 'blank'],
    ['https://example.org/\ud800', 'blank'],
    ['', 'blank'],
    ['//example.org/', 'noScheme'],
    ['/\\example.org', 'sign'],
    ['\\\\example.org', 'sign'],
    ['https:\\\\example.org', 'sign'],
    ['https://example.org/"><script>', 'sign'],
    ['https://example.org/`', 'sign'],
    ['javascript%3Aalert(1)', 'noScheme'],
    ['%6aavascript:alert(1)', 'scheme'],
    ['&#106;avascript:alert(1)', 'noScheme'],
    ['https://example.org/%0d%0aX', 'escape'],
    ['https://example.org/%', 'escape'],
    ['https://example.org/%5c', 'escape'],
    ['../khong-co/', 'noScheme'],
    ['a.html', 'noScheme'],
    ['www.example.org', 'noScheme'],
    ['?a=1', 'noScheme'],
    ['https:example.org', 'host'],
    ['https:/example.org', 'host'],
    ['https://', 'host'],
    ['https:///example.org', 'host'],
    ['http://?a', 'host'],
    ['https://exa[mple.org', 'host'],
    ['https://example.org:x/', 'host'],
    ['https://bo.gov.vn@example.org/', 'user'],
    ['https://a:b@example.org/', 'user'],
    ['mailto:', 'mailbox'],
    ['mailto:a', 'mailbox'],
    ['mailto:a@b@c', 'mailbox'],
    ['mailto://a@b', 'mailbox'],
    ['mailto:a@b,c@d', 'mailbox'],
    ['mailto:javascript:a@b', 'mailbox'],
  ])('%j', (text, fault) => {
    expect(readAddress(text)).toEqual({ kind: 'refused', fault });
  });

  test('whatever is written, browsers see no other scheme than was read', () => {
    const part = fc.constantFrom(
      'javascript',
      'JAVASCRIPT',
      'https',
      'http',
      'mailto',
      'data',
      ':',
      ':',
      '/',
      '//',
      '\\',
      '@',
      '#',
      '?',
      '%',
      '%6a',
      '%3a',
      '&#58;',
      ' ',
      '\t',
      '\n',
      '\u0000',
      '\u0001',
      '\u200b',
      '\u00a0',
      '\u3000',
      '.',
      '-',
      '+',
      'a',
      'b.vn',
      'ｊ',
      'ſ',
      ';',
      '[',
      ']',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }).map((all) => all.join('')),
        (text) => {
          const read = readAddress(text);
          if (read.kind === 'refused') return;
          const seen = new URL(text, 'https://trang.invalid/ky/bao-cao/phan/');
          expect(['https:', 'http:', 'mailto:']).toContain(seen.protocol);
          if (read.kind === 'inside') expect(seen.origin).toBe('https://trang.invalid');
          expect(seen.username).toBe('');
        },
      ),
      { numRuns: 5000 },
    );
  });
});
