import { describe, expect, test } from 'vitest';

import {
  addressedFrom,
  relativeAddress,
  relativeCss,
  relativeHtml,
} from '../../src/site/relative-links.ts';

describe('relativeAddress', () => {
  test.each([
    ['/ky/', '/index.html', 'ky/index.html'],
    ['/', '/ky/index.html', '../index.html'],
    ['/ky/muc-tieu/t17/', '/ky/bao-cao/han-che/index.html', '../../muc-tieu/t17/index.html'],
    ['/ky/', '/ky/index.html', 'index.html'],
    ['/ky/muc-tieu/?verdict=met', '/ky/index.html', 'muc-tieu/index.html?verdict=met'],
    ['/ky/nguon/#N05', '/ky/muc-tieu/t17/index.html', '../../nguon/index.html#N05'],
    ['/_astro/a.css', '/ky/index.html', '../_astro/a.css'],
    ['/fonts/a.woff2', '/_astro/a.css', '../fonts/a.woff2'],
    ['/ky/pdf/a.pdf', '/ky/index.html', 'pdf/a.pdf'],
  ])('%s seen from %s is %s', (address, page, expected) => {
    expect(relativeAddress(address, page)).toBe(expected);
  });
});

test('addresses of other sites, anchors and letters outside tags stay as they are', () => {
  const html =
    '<a href="https://example.org/a/">x</a><a href="#y">y</a><a href="//example.org/">z</a><p>href="/khong-phai-the/"</p>';
  expect(relativeHtml(html, '/ky/index.html')).toBe(html);
});

test('forms and what a script is to load find their way too', () => {
  expect(relativeHtml('<form action="/ky/tim/" data-src="/js/a.js">', '/ky/tim/index.html')).toBe(
    '<form action="index.html" data-src="../../js/a.js">',
  );
});

test('every address of a tag is turned, whatever stands before it', () => {
  expect(
    relativeHtml(
      '<a class="button" href="/ky/">x</a><img alt="" src="/a.svg">',
      '/ky/b/index.html',
    ),
  ).toBe('<a class="button" href="../index.html">x</a><img alt="" src="../../a.svg">');
});

test('a stylesheet finds its fonts beside it', () => {
  expect(
    relativeCss(
      '@font-face{src:url(/fonts/a.woff2) format("woff2")} b{background:url("data:x")}',
      '/_astro/s.css',
    ),
  ).toBe('@font-face{src:url(../fonts/a.woff2) format("woff2")} b{background:url("data:x")}');
});

test('addressedFrom puts the folder of the site before every address of its own', () => {
  const html =
    '<a href="ky/index.html#a">a</a><link href="_astro/a.css"><a href="#noi-dung">b</a><a href="https://example.gov.vn/">c</a><a href="mailto:a@b.vn">d</a>';
  expect(addressedFrom('/tong-ket/', html)).toBe(
    html.replace('"ky/', '"/tong-ket/ky/').replace('"_astro', '"/tong-ket/_astro'),
  );
});
