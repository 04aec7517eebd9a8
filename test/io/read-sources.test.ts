import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { interfered } from '../../src/io/disk.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { BASE, CONTENT, DATA, MINI_ID } from '../core/mini-review.ts';
import { refusing } from './refusing.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tk-sources-'));
  await cp(BASE, root, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const told = async (): Promise<readonly string[]> =>
  (await readSources(root)).diagnostics.map(
    ({ code, place, message }) => `${code} ${place.file}: ${message}`,
  );

describe('a link is told by its name and not followed', () => {
  test('among the tables, as Windows allows it to everyone', async () => {
    await symlink(join(root, CONTENT), join(root, DATA, 'publications'), 'junction');
    expect(await told()).toEqual([
      `TK216 ${DATA}/publications: «publications» là liên kết tới nơi khác; liên kết không được đọc.`,
    ]);
  });

  test('instead of a review', async () => {
    await rename(join(root, CONTENT), join(root, 'noi-khac'));
    await symlink(join(root, 'noi-khac'), join(root, CONTENT), 'junction');
    expect(await told()).toContain(
      `TK216 ${CONTENT}: «${MINI_ID}» là liên kết tới nơi khác; liên kết không được đọc.`,
    );
    expect((await readSources(root)).reviews).toEqual([]);
  });

  /** There it takes a right that users do not have. */
  test.skipIf(process.platform === 'win32')('instead of a table', async () => {
    await symlink('/etc/hostname', join(root, DATA, 'intake.yaml'));
    expect(await told()).toEqual([
      `TK216 ${DATA}/intake.yaml: «intake.yaml» là liên kết tới nơi khác; liên kết không được đọc.`,
    ]);
  });
});

describe('the folder of the manual', () => {
  test('copied along with the sample is no review', async () => {
    await mkdir(join(root, 'content/huong-dan'));
    await writeFile(join(root, 'content/huong-dan/bat-dau.mdx'), '# Bắt đầu');
    const { ids, diagnostics } = await readSources(root);
    expect([ids, diagnostics]).toEqual([[MINI_ID], []]);
  });

  test('with a review in it is read as one, to be told that the name is taken', async () => {
    await cp(join(root, CONTENT), join(root, 'content/huong-dan'), { recursive: true });
    expect((await readSources(root)).ids).toEqual(['huong-dan', MINI_ID]);
  });
});

describe('what the disk does not give', () => {
  test('of a file is told once, and the file counts as there', async () => {
    const { reviews, diagnostics } = await interfered(
      refusing(
        'EBUSY',
        ({ operation, path }) => operation === 'read' && path.endsWith('targets.csv'),
      ),
      () => readSources(root),
    );
    expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
      ['TK810', `${DATA}/targets.csv`],
    ]);
    expect(reviews[0]?.unread).toEqual([`${DATA}/targets.csv`]);
  });

  test('of the list of reviews is not taken for a root without any', async () => {
    const { diagnostics } = await interfered(
      refusing(
        'EACCES',
        ({ operation, path }) => operation === 'list' && path === join(root, 'content'),
        'linux',
      ),
      () => readSources(root),
    );
    expect(diagnostics.map(({ code, place }) => [code, place.file])).toEqual([
      ['TK812', 'content'],
    ]);
  });
});
