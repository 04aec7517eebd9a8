import { expect, test } from 'vitest';

import { siteUrl } from '../../src/commands/site-url.ts';

test.each([
  ['https://tongket.example.gov.vn', 'https://tongket.example.gov.vn/'],
  ['https://example.gov.vn/tong-ket', 'https://example.gov.vn/tong-ket/'],
  ['http://10.1.2.3:8080/a/b/', 'http://10.1.2.3:8080/a/b/'],
  ['tongket.example.gov.vn', undefined],
  ['ftp://example.gov.vn/', undefined],
  ['https://example.gov.vn/?a=b', undefined],
  ['https://example.gov.vn/#a', undefined],
  ['https://ten:mat-khau@example.gov.vn/', undefined],
])('%s', (written, address) => expect(siteUrl(written)).toBe(address));
