import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Diagnostic, sortDiagnostics } from '../../src/core/diagnostic.ts';
import { CODES } from '../../src/core/diagnostic-codes.ts';
import { placeText } from '../../src/core/place.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { BASE, CASES, MINI_ID, readTree } from './mini-review.ts';

/**
 * A case is a folder beside `_base`: files laid over the small valid review, and `diagnostics.txt`
 * with everything that must then be said, in order, one line each:
 *
 *     CODE file:line:column | part of the message | file:line:column of the other side, if any
 *
 * `removed.txt` lists files of the base that are taken away (`*` for all of them).
 * Extra and missing diagnostics both fail.
 */
type Expected = {
  readonly head: string;
  readonly part: string;
  readonly cause: string | undefined;
};

const OWN = new Set(['diagnostics.txt', 'removed.txt']);
const cases = readdirSync(CASES)
  .filter((name) => name !== '_base')
  .sort();

function expectedOf(folder: string): readonly Expected[] {
  const lines = readFileSync(join(folder, 'diagnostics.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [head = '', part = '', cause] = line.split(' | ').map((one) => one.trim());
    return { head, part, cause };
  });
}

/** Files of the base with those of a case laid over them. */
function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const list = join(folder, 'removed.txt');
  const removed = existsSync(list)
    ? readFileSync(list, 'utf8')
        .split('\n')
        .map((line) => line.trim())
    : [];
  const kept = [...readTree(BASE)].filter(
    ([path]) => !removed.includes('*') && !removed.includes(path),
  );
  const laid = [...readTree(folder)].filter(([path]) => !OWN.has(path));
  return new Map([...kept, ...laid]);
}

/** What only the disk can show: which files and folders there are. */
const needsDisk = (expected: readonly Expected[]): boolean =>
  expected.some(({ head }) => /^TK2(?:03|16|17) /.test(head));

function checkInMemory(files: ReadonlyMap<string, Buffer>): readonly Diagnostic[] {
  const read = readReview({
    id: MINI_ID,
    files: [...files].map(([path, bytes]) => ({ path, bytes, sha256: '' })),
  });
  return sortDiagnostics([...read.diagnostics, ...buildReport(read.sources).diagnostics]);
}

async function reportsOnDisk(files: ReadonlyMap<string, Uint8Array>) {
  const root = await mkdtemp(join(tmpdir(), 'tong-ket-case-'));
  try {
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), bytes);
    }
    const { reviews, diagnostics } = await readSources(root);
    const read = reviews.map(readReview);
    const results = read.map(({ sources }) => buildReport(sources));
    const found = [...read, ...results].flatMap((one) => one.diagnostics);
    return {
      reports: results.map(({ report }) => report),
      diagnostics: sortDiagnostics([...diagnostics, ...found]),
    };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const checkOnDisk = async (
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly Diagnostic[]> => (await reportsOnDisk(files)).diagnostics;

/** Each diagnostic as a line of `diagnostics.txt`: the expected part where it fits, else the whole message. */
function told(found: readonly Diagnostic[], expected: readonly Expected[]): readonly string[] {
  return found.map(({ code, place, message, cause }, index) => {
    const part = expected[index]?.part;
    const text = part !== undefined && part !== '' && message.includes(part) ? part : message;
    return [
      `${code} ${placeText(place)}`,
      text,
      ...(cause === undefined ? [] : [placeText(cause)]),
    ].join(' | ');
  });
}

const written = ({ head, part, cause }: Expected): string =>
  [head, part, ...(cause === undefined ? [] : [cause])].join(' | ');

test('the base is valid, in memory and on disk', async () => {
  const files = readTree(BASE);
  expect(checkInMemory(files)).toEqual([]);
  expect(await checkOnDisk(files)).toEqual([]);
});

describe('cases', () => {
  test.each(cases)('%s', async (name) => {
    const folder = join(CASES, name);
    const files = filesOf(folder);
    const expected = expectedOf(folder);
    const found = needsDisk(expected) ? await checkOnDisk(files) : checkInMemory(files);
    expect(told(found, expected)).toEqual(expected.map(written));
  });
});

test('every code about what people write has a case', () => {
  const shownCodes = new Set(
    cases.flatMap((name) => expectedOf(join(CASES, name)).map(({ head }) => head.slice(0, 5))),
  );
  const codes = Object.keys(CODES).filter((code) => /^TK[1-5]/.test(code));
  expect(codes.filter((code) => !shownCodes.has(code))).toEqual([]);
});

describe('files as other programs write them', () => {
  const asBytes = (change: (text: string) => string): ReadonlyMap<string, Uint8Array> =>
    new Map(
      [...readTree(BASE)].map(([path, bytes]) => [
        path,
        Buffer.from(change(bytes.toString('utf8'))),
      ]),
    );

  test('Windows line ends change nothing', async () => {
    expect(await checkOnDisk(asBytes((text) => text.replaceAll('\n', '\r\n')))).toEqual([]);
  });

  test('a byte order mark changes nothing', async () => {
    expect(await checkOnDisk(asBytes((text) => `\ufeff${text}`))).toEqual([]);
  });

  test('decomposed letters are understood and pointed out once per file', async () => {
    const found = await checkOnDisk(asBytes((text) => text.normalize('NFD')));
    expect(new Set(found.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['TK104 warning']),
    );
    const files = found.map(({ place }) => place.file);
    expect(files).toEqual([...new Set(files)]);
    expect(files).toHaveLength(readTree(BASE).size);
  });

  test('UTF-16, as «Unicode text» of old spreadsheets, changes nothing', async () => {
    const path = `data/${MINI_ID}/observations.csv`;
    const files = new Map<string, Uint8Array>(readTree(BASE));
    files.set(
      path,
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from(readFileSync(join(BASE, path), 'utf8'), 'utf16le'),
      ]),
    );
    expect(
      (await checkOnDisk(files)).map(({ code, place }) => `${code} ${placeText(place)}`),
    ).toEqual([]);
  });

  test('over a file that cannot be read nothing is published', async () => {
    const files = new Map<string, Uint8Array>(readTree(BASE));
    files.set(`content/${MINI_ID}/08-to-chuc-thuc-hien.mdx`, Buffer.from([0x2d, 0xe1, 0x2d]));
    expect((await reportsOnDisk(files)).reports).toEqual([undefined]);
  });

  test('files of other kinds beside the tables are left alone', async () => {
    const files = new Map<string, Uint8Array>(readTree(BASE));
    files.set(`data/${MINI_ID}/~$observations.xlsx`, Buffer.from([0xff, 0xfe, 0x00]));
    files.set('content/ghi-chu.txt', Buffer.from('x'));
    expect(await checkOnDisk(files)).toEqual([]);
  });
});
