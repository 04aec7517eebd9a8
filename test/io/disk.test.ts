import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { CODES } from '../../src/core/diagnostic-codes.ts';
import { type Effect, interfered, readFile, rename, writeFile } from '../../src/io/disk.ts';
import { FileFault, fileFaultIn } from '../../src/io/file-fault.ts';
import { refusing } from './refusing.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tk-disk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const refused = (error: unknown): FileFault => {
  if (error instanceof FileFault) return error;
  throw error;
};

/** How often a disk that always refuses is asked, and what comes of it. */
async function asked(
  errno: string,
  operation: Effect['operation'],
  work: () => Promise<unknown>,
  platform: NodeJS.Platform,
): Promise<readonly [number, string]> {
  let times = 0;
  const fault = await interfered(
    refusing(errno, (effect) => effect.operation === operation && ++times > 0, platform),
    work,
  ).then(() => undefined, refused);
  return [times, fault?.code ?? 'done'];
}

describe('a file that another program holds', () => {
  const file = (): string => join(folder, 'so-lieu.csv');

  test.each([
    ['EBUSY', 'win32', 7, 'TK810'],
    ['EPERM', 'win32', 7, 'TK812'],
    ['EACCES', 'win32', 7, 'TK812'],
    ['EBUSY', 'linux', 7, 'TK810'],
    ['EACCES', 'linux', 1, 'TK812'],
    ['ENOSPC', 'win32', 1, 'TK813'],
    ['ENOENT', 'win32', 1, 'TK811'],
  ] as const)(
    '%s on %s is asked for %i times, then told as %s',
    async (errno, platform, times, code) => {
      expect(await asked(errno, 'read', () => readFile(file()), platform)).toEqual([times, code]);
      expect(await asked(errno, 'move', () => rename(file(), `${file()}.cu`), platform)).toEqual([
        times,
        code,
      ]);
    },
  );

  test('is read when it is let go meanwhile', async () => {
    await writeFile(file(), 'a,b\n');
    let times = 0;
    expect(
      await interfered(
        refusing('EBUSY', () => ++times < 3),
        () => readFile(file(), 'utf8'),
      ),
    ).toBe('a,b\n');
    expect(times).toBe(3);
  });
});

describe('what the disk refuses', () => {
  const faults = [
    'EBUSY',
    'ENOENT',
    'EACCES',
    'EPERM',
    'ENOSPC',
    'EDQUOT',
    'ENAMETOOLONG',
    'EROFS',
    'EMFILE',
    'ENOTDIR',
    'EISDIR',
    'EIO',
    'ETIMEDOUT',
    'UNKNOWN',
    'EWHATEVER',
  ];

  test.each(faults)('%s is told in Vietnamese with the path, a code and a remedy', (errno) => {
    const { code, message, hint, severity } = new FileFault(
      'write',
      'D:\\Kỳ 2026\\a.csv',
      errno,
    ).diagnostic();
    expect([severity, hint]).toEqual(['error', CODES[code].hint]);
    expect(message).toMatch(
      new RegExp(`^Không ghi được «D:\\\\Kỳ 2026\\\\a\\.csv»: \\p{L}.*\\(${errno}\\)\\.$`, 'u'),
    );
  });

  test('is one of ten kinds, each with its own code', () => {
    expect(faults.map((errno) => new FileFault('read', 'a', errno).code)).toEqual([
      'TK810',
      'TK811',
      'TK812',
      'TK812',
      'TK813',
      'TK813',
      'TK814',
      'TK815',
      'TK816',
      'TK817',
      'TK817',
      'TK818',
      'TK818',
      'TK818',
      'TK819',
    ]);
  });

  test('a path that is too long is called that, though Windows says there is no such file', () => {
    expect(new FileFault('read', `C:\\${'a'.repeat(270)}`, 'ENOENT').code).toBe('TK814');
    expect(new FileFault('read', `/${'a'.repeat(270)}`, 'ENOENT').code).toBe('TK811');
  });

  test('is found in what a library made of it, and not in other errors', async () => {
    const system = await readFile(join(folder, 'khong-co')).catch(
      (error: FileFault) => error.cause as Error,
    );
    expect(
      fileFaultIn(
        new Error('rolldown failed', { cause: new Error('load failed', { cause: system }) }),
      ),
    ).toMatchObject({ code: 'TK811', path: join(folder, 'khong-co'), operation: 'open' });
    expect(fileFaultIn(new Error('nothing of the disk'))).toBeUndefined();
    expect(
      fileFaultIn(Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen' })),
    ).toBeUndefined();
    expect(fileFaultIn('a text')).toBeUndefined();
  });
});
