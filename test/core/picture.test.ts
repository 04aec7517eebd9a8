import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';

import {
  isCalledPicture,
  pictureName,
  pictureTypeOf,
  readPicture,
} from '../../src/core/picture.ts';

const canvas = createCanvas(31, 17);
canvas.getContext('2d').fillRect(2, 2, 9, 9);
const PNG = new Uint8Array(canvas.toBuffer('image/png'));
const JPEG = new Uint8Array(canvas.toBuffer('image/jpeg'));
const WEBP = new Uint8Array(canvas.toBuffer('image/webp'));
const FILES = { png: PNG, jpeg: JPEG, webp: WEBP } as const;

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** With a segment of EXIF that says how the camera was held. */
const held = (orientation: number): Uint8Array => {
  const exif = bytes(
    `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`,
  );
  return Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    exif.length + 2,
    ...exif,
    ...JPEG.subarray(2),
  ]);
};
const riff = (kind: string, ...rest: readonly number[]): Uint8Array => {
  const body = [...bytes(`WEBP${kind}`), ...rest, ...new Array<number>(30).fill(0)];
  return Uint8Array.from([...bytes('RIFF'), body.length, 0, 0, 0, ...body]);
};

describe('the bytes tell', () => {
  test.each(Object.entries(FILES))('%s and its size', (type, file) => {
    expect(readPicture(file)).toEqual({ ok: true, facts: { type, width: 31, height: 17 } });
  });

  test('the other two kinds of WebP', () => {
    expect(readPicture(riff('VP8L', 0, 0, 0, 0, 0x2f, 0x63, 0x40, 0x06, 0))).toMatchObject({
      ok: true,
      facts: { width: 100, height: 26 },
    });
    expect(
      readPicture(riff('VP8X', 10, 0, 0, 0, 0, 0, 0, 0, 0x63, 0, 0, 0x19, 0, 0)),
    ).toMatchObject({ ok: true, facts: { width: 100, height: 26 } });
    expect(readPicture(riff('ALPH'))).toMatchObject({ ok: false, fault: { kind: 'cut' } });
  });

  test('a photograph of a camera held upright as it is shown', () => {
    expect(readPicture(held(1))).toMatchObject({ facts: { width: 31, height: 17 } });
    expect(readPicture(held(6))).toMatchObject({ facts: { width: 17, height: 31 } });
  });

  test.each([
    ['', 'tệp rỗng'],
    ['GIF89a', 'hình GIF'],
    ['BM....', 'hình BMP'],
    ['II*\0', 'hình TIFF'],
    ['\0\0\0\x18ftypheic', 'hình HEIC hoặc AVIF'],
    ['\0\0\0\x18ftypavif', 'hình HEIC hoặc AVIF'],
    ['%PDF-1.7', 'tệp PDF'],
    ['PK\x03\x04', 'tệp nén hoặc tệp văn phòng'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'hình SVG'],
    ['\xef\xbb\xbf<?xml version="1.0"?><svg/>', 'hình SVG'],
    ['<!doctype html>', 'trang web'],
    ['alert(1)', undefined],
  ])('%j is none', (text, found) => {
    expect(readPicture(bytes(text))).toEqual({ ok: false, fault: { kind: 'type', found } });
  });

  test('a file cut anywhere is not whole, and no cut makes the reader stumble', () => {
    for (const file of Object.values(FILES)) {
      for (let length = 0; length < file.length; length += 1)
        expect(readPicture(file.subarray(0, length)).ok, `${length} of ${file.length}`).toBe(false);
    }
  });

  test('a wrong byte anywhere makes the reader stumble nowhere', () => {
    for (const file of [...Object.values(FILES), held(6)]) {
      for (let at = 0; at < Math.min(file.length, 400); at += 1) {
        for (const value of [0, 0x7f, 0xff]) {
          const spoilt = file.slice();
          spoilt[at] = value;
          expect(() => readPicture(spoilt)).not.toThrow();
        }
      }
    }
  });

  test('sides of none or of more than a page could use', () => {
    const sized = (width: number, height: number): Uint8Array => {
      const file = PNG.slice();
      const view = new DataView(file.buffer);
      view.setUint32(16, width);
      view.setUint32(20, height);
      return file;
    };
    expect(readPicture(sized(10_000, 10_000)).ok).toBe(true);
    expect(readPicture(sized(10_001, 1))).toEqual({
      ok: false,
      fault: { kind: 'side', width: 10_001, height: 1 },
    });
    expect(readPicture(sized(1, 0)).ok).toBe(false);
  });
});

test('the name tells what it should be', () => {
  expect(['rung.png', 'rung-2.jpg', 'rung.jpeg', 'r.webp'].map(pictureTypeOf)).toEqual([
    'png',
    'jpeg',
    'jpeg',
    'webp',
  ]);
  expect(
    [
      'Rung.png',
      'rừng.png',
      'a b.png',
      '.png',
      'a.png.js',
      'a.svg',
      'a',
      'con.png',
      'a..png',
      '-a.png',
      `${'a'.repeat(70)}.png`,
    ].map(pictureTypeOf),
  ).toEqual(new Array(11).fill(undefined));
});

test('only what lies in the folder itself is meant', () => {
  expect(['hinh/a.png', './hinh/a.png', 'hinh/a%2fb.png'].map(pictureName)).toEqual([
    'a.png',
    'a.png',
    'a%2fb.png',
  ]);
  expect(
    [
      'a.png',
      '../hinh/a.png',
      'hinh/../a.png',
      '/hinh/a.png',
      'hinh/b/a.png',
      'https://example.org/hinh/a.png',
      'hinh/',
      'x/hinh/a.png',
    ].map(pictureName),
  ).toEqual(new Array(8).fill(undefined));
});

test('what other programs leave in a folder is no picture', () => {
  expect(['a.png', 'A.JPG', 'b.svg', 'c.heic'].filter(isCalledPicture)).toHaveLength(4);
  expect(
    ['Thumbs.db', '.DS_Store', '.a.png', '~a.png', 'a.psd', 'a.js', 'desktop.ini'].filter(
      isCalledPicture,
    ),
  ).toEqual([]);
});
