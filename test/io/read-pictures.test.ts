import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { linkPictures } from '../../src/core/link/pictures.ts';
import type { Section } from '../../src/core/model.ts';
import { MOST_PICTURE_BYTES } from '../../src/core/picture.ts';
import { readSources } from '../../src/io/read-sources.ts';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-hinh-'));
  folder = join(root, 'content/thu/hinh');
  await mkdir(folder, { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const read = async () =>
  (await readSources(root)).reviews[0]!.files.map(
    ({ path, bytes, size }) => `${path} ${bytes.length}${size === undefined ? '' : ` of ${size}`}`,
  );

test('what is called a picture is read; what other programs leave, links and folders are not', async () => {
  for (const name of ['a.png', 'B.JPG', 'c.svg', 'Thumbs.db', '.d.png', 'e.js'])
    await writeFile(join(folder, name), 'x');
  await mkdir(join(folder, 'f.png'));
  await writeFile(join(root, 'ngoai.png'), 'x');
  await symlink(join(root, 'ngoai.png'), join(folder, 'g.png'));
  expect(await read()).toEqual([
    'content/thu/hinh/B.JPG 1',
    'content/thu/hinh/a.png 1',
    'content/thu/hinh/c.svg 1',
  ]);
});

test('one too large is not read, and its size is told where it is shown', async () => {
  const large = await open(join(folder, 'to.png'), 'w');
  await large.truncate(MOST_PICTURE_BYTES + 1);
  await large.close();
  expect(await read()).toEqual([`content/thu/hinh/to.png 0 of ${MOST_PICTURE_BYTES + 1}`]);
  const { files } = (await readSources(root)).reviews[0]!;
  const place = { file: 'content/thu/01-a.mdx', line: 6, column: 1 };
  const { diagnostics } = linkPictures({
    review: 'thu',
    sections: [{ pictures: [{ name: 'to.png', place }] } as unknown as Section],
    files,
    unreadable: [],
    complete: true,
  });
  expect(diagnostics).toMatchObject([
    { code: 'TK374', place, message: 'Tệp hình «to.png» nặng 10,1 MB; nhiều nhất là 10 MB.' },
  ]);
});

test('a large table of a review called as the folder is no picture', async () => {
  await mkdir(join(root, 'content/hinh'));
  await mkdir(join(root, 'data/hinh'), { recursive: true });
  await writeFile(
    join(root, 'data/hinh/observations.csv'),
    Buffer.alloc(MOST_PICTURE_BYTES + 1, 'a'),
  );
  const review = (await readSources(root)).reviews.find(({ id }) => id === 'hinh');
  expect(review?.files.map(({ path, bytes }) => `${path} ${bytes.length}`)).toEqual([
    `data/hinh/observations.csv ${MOST_PICTURE_BYTES + 1}`,
  ]);
});

test('one that the disk does not give is not called missing', () => {
  const sections = [
    {
      pictures: [{ name: 'a.png', place: { file: 'content/thu/01-a.mdx', line: 6, column: 1 } }],
    } as unknown as Section,
  ];
  for (const path of ['content/thu/hinh/a.png', 'content/thu/hinh'])
    expect(
      linkPictures({ review: 'thu', sections, files: [], unreadable: [path], complete: true }),
    ).toEqual({ pictures: [], diagnostics: [] });
});
