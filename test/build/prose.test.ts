import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pagesAt } from '../../src/core/page-addresses.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { sitePages } from '../../src/core/view/site-pages.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { PRINT_PATH, type PrintState } from '../../src/preview/preview-state.ts';
import { BASE, MINI_ID } from '../core/mini-review.ts';
import { runPreview } from '../run-preview.ts';
import { TOOL_ROOT } from '../run-tool.ts';
import { runWarm } from '../run-warm.ts';

/**
 * A review with all that prose may lead to and show, built for the public and looked at in the preview, and
 * the same review with what it may not.
 */
const ENDING = `content/${MINI_ID}/08-to-chuc-thuc-hien.mdx`;
const PROSE = `
## Hình và liên kết

Ảnh dưới đây chụp cánh rừng.

![Rừng nhìn từ trên cao](hinh/rung.png "Rừng, ảnh minh họa")

![Ruộng lúa](hinh/dat-lua.jpg)

<Summary>

![Dòng sông](./hinh/song.webp 'Sông')

</Summary>

Xem [trang ngoài](https://example.org/a?b=1&c=2), [thư](mailto:a@example.org), [nguồn](/${MINI_ID}/nguon/#N01), [mục tiêu](/${MINI_ID}/muc-tieu/t01/), [đầu mục](#to-chuc-thuc-hien-hinh-va-lien-ket), www.example.org. Giữ \`nguyên\` và ~~gạch~~.

\`\`\`
Khối chữ giữ dòng
dòng tiếp theo
\`\`\`

Hết.
`;
const PICTURES = {
  'rung.png': 'image/png',
  'dat-lua.jpg': 'image/jpeg',
  'song.webp': 'image/webp',
} as const;

let root: string;
const pictures = new Map<string, Buffer>();
const nameOf = (name: string): string =>
  name.replace(
    '.',
    `.${createHash('sha256').update(pictures.get(name)!).digest('hex').slice(0, 12)}.`,
  );

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'tong-ket-prose-'));
  await cp(BASE, root, { recursive: true });
  await mkdir(join(root, `content/${MINI_ID}/hinh`));
  const canvas = createCanvas(1200, 800);
  const ink = canvas.getContext('2d');
  for (let at = 0; at < 40; at += 1) {
    ink.fillStyle = `hsl(${at * 9} 60% 50%)`;
    ink.fillRect(at * 30, at * 20, 200, 90);
  }
  for (const [name, type] of Object.entries(PICTURES)) {
    const bytes = canvas.toBuffer(type as 'image/png');
    pictures.set(name, bytes);
    await writeFile(join(root, `content/${MINI_ID}/hinh/${name}`), bytes);
  }
  await writeFile(join(root, `content/${MINI_ID}/hinh/khong-dung.png`), pictures.get('rung.png')!);
  await writeFile(join(root, ENDING), `${await readFile(join(root, ENDING), 'utf8')}${PROSE}`);
  await writeFile(
    join(root, `content/${MINI_ID}/x.js`),
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(join(root, 'chay.txt'))}, 'x');\nexport default '';\n`,
  );
  const { code, output } = await runWarm(
    'build',
    '--root',
    root,
    '--audience',
    'public',
    '--finishes',
    'screen,press',
  );
  expect(output).toContain('TK377');
  expect(code, output).toBe(0);
}, 240_000);
afterAll(() => rm(root, { recursive: true, force: true }));

const built = (...path: readonly string[]): string => join(root, 'dist.cong-bo', ...path);
const filesOf = async (kind: RegExp): Promise<readonly string[]> =>
  (await readdir(built(), { recursive: true }))
    .filter((name) => kind.test(name))
    .map((name) => built(name));

describe('a built review', () => {
  test('has the very bytes of its pictures, those shown and no other', async () => {
    const folder = built(MINI_ID, 'hinh');
    expect((await readdir(folder)).sort()).toEqual(Object.keys(PICTURES).map(nameOf).sort());
    for (const name of Object.keys(PICTURES))
      expect(Buffer.compare(await readFile(join(folder, nameOf(name))), pictures.get(name)!)).toBe(
        0,
      );
  });

  test('shows them with words for those who cannot see them, in both languages', async () => {
    for (const at of ['', 'en']) {
      const html = await readFile(
        built(at, MINI_ID, 'bao-cao/to-chuc-thuc-hien/index.html'),
        'utf8',
      );
      const up = at === '' ? '../../' : `../../../../${MINI_ID}/`;
      expect(html).toContain(
        `<figure class="picture"><img src="${up}hinh/${nameOf('rung.png')}" alt="Rừng nhìn từ trên cao" width="1200" height="800"><figcaption>Rừng, ảnh minh họa</figcaption></figure>`,
      );
      expect(html).toContain(`alt="Ruộng lúa" width="1200" height="800"></figure>`);
    }
  });

  test('leads from a page to the page of its own language', async () => {
    const page = await readFile(built(MINI_ID, 'bao-cao/to-chuc-thuc-hien/index.html'), 'utf8');
    expect(page).toContain('<a href="../../nguon/index.html#N01">nguồn</a>');
    const english = await readFile(
      built('en', MINI_ID, 'bao-cao/to-chuc-thuc-hien/index.html'),
      'utf8',
    );
    expect(english).toContain('<a href="../../nguon/index.html#N01">nguồn</a>');
    expect(english).toContain('<a href="#to-chuc-thuc-hien-hinh-va-lien-ket">đầu mục</a>');
  });

  test('has the pictures on paper, as pictures with words', async () => {
    for (const [edition, count] of [
      ['bao-cao-tong-ket', 3],
      ['bao-cao-tom-tat', 1],
      ['bao-cao-tong-ket.nha-in', 3],
    ] as const) {
      const pdf = await PDFDocument.load(await readFile(built(MINI_ID, `pdf/${edition}.pdf`)));
      const dicts = pdf.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict ? [object] : 'dict' in object ? [object.dict as PDFDict] : [],
        );
      expect(
        dicts.filter(
          (dict) =>
            dict.get(PDFName.of('Subtype')) === PDFName.of('Image') &&
            dict.get(PDFName.of('Width'))?.toString() === '1200',
        ).length,
        edition,
      ).toBeGreaterThanOrEqual(count === 3 ? 2 : 1);
      const alternatives = dicts
        .filter((dict) => dict.get(PDFName.of('S')) === PDFName.of('Figure'))
        .map(
          (dict) =>
            dict.lookupMaybe(PDFName.of('Alt'), PDFString, PDFHexString)?.decodeText() ?? '',
        );
      expect(
        alternatives.filter((text) =>
          ['Rừng nhìn từ trên cao', 'Ruộng lúa', 'Dòng sông'].includes(text),
        ),
        edition,
      ).toHaveLength(count);
    }
  });

  test('leads by no other scheme, from no page and no paper', async () => {
    const schemes = new Set<string>();
    for (const file of await filesOf(/\.html$/)) {
      for (const [, address = ''] of (await readFile(file, 'utf8')).matchAll(
        /\s(?:href|src|action|srcset|formaction|data|poster)="([^"]*)"/gi,
      )) {
        expect(address).not.toMatch(/^(?:\/\/|\\)|[\u0000-\u0020\\]/);
        schemes.add(/^([^/?#]*):/.exec(address)?.[1] ?? 'here');
      }
    }
    for (const file of await filesOf(/\.pdf$/)) {
      const pdf = await PDFDocument.load(await readFile(file));
      for (const [, object] of pdf.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFDict)) continue;
        const action =
          object.get(PDFName.of('S')) === undefined
            ? object.lookupMaybe(PDFName.of('A'), PDFDict)
            : object;
        const kind = action?.get(PDFName.of('S'))?.toString();
        if (kind === '/JavaScript' || kind === '/Launch') throw new Error(`${file}: ${kind}`);
        const address = action
          ?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
          ?.decodeText();
        if (address !== undefined)
          schemes.add(/^([^/?#]*):/.exec(address)?.[1] ?? `paper: ${address}`);
      }
    }
    expect([...schemes].sort()).toEqual(['here', 'http', 'https', 'mailto']);
  });
});

describe('a review with what prose may not be made of', () => {
  test('runs nothing, reads nothing, and ends with each place named', async () => {
    const hostile = [
      '![ảnh](./x.js)',
      '![a](x.js)',
      '![a](../../../../../../../../etc/passwd?raw)',
      '![a](/etc/passwd?raw)',
      '![a](hinh/rung.png?raw)',
      '![a](data:text/javascript,1)',
      '![a][b]',
      '[b]: ./x.js',
      '<img src="./x.js" />',
      '[a](javascript:alert(1))',
      '[a](&#106;avascript:alert(1))',
    ];
    const text = await readFile(join(root, ENDING), 'utf8');
    try {
      await writeFile(join(root, ENDING), `${text}\n${hostile.join('\n\n')}\n`);
      const first = text.split('\n').length + 1;
      const { code, stdout } = await runWarm('check', '--root', root, '--format', 'json');
      expect(code).toBe(1);
      const found = JSON.parse(stdout) as readonly {
        readonly severity: string;
        readonly line: number;
      }[];
      const lines = new Set(
        found.filter(({ severity }) => severity === 'error').map(({ line }) => line),
      );
      expect([...lines].sort((a, b) => a - b)).toEqual(
        hostile.map((_, index) => first + index * 2),
      );
      const tried = await runWarm(
        'build',
        '--root',
        root,
        '--editions',
        'bao-cao-tom-tat',
        '--finishes',
        'screen',
      );
      expect(tried.code, tried.output).toBe(1);
      expect(await readdir(root)).not.toContain('chay.txt');
      expect(await readdir(root)).not.toContain('dist');
    } finally {
      await writeFile(join(root, ENDING), text);
    }
  });
});

describe('the preview', () => {
  test('serves the pictures, shows them on its sheets, and follows a new one', {
    timeout: 180_000,
  }, async () => {
    const preview = await runPreview(root);
    const page = `${preview.origin}/${MINI_ID}/bao-cao/to-chuc-thuc-hien/`;
    try {
      const html = await (await fetch(page)).text();
      for (const [name, type] of Object.entries(PICTURES)) {
        const address = `/${MINI_ID}/hinh/${nameOf(name)}`;
        expect(html).toContain(`src="${address}"`);
        const answer = await fetch(`${preview.origin}${address}`);
        expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
        expect(Buffer.compare(Buffer.from(await answer.arrayBuffer()), pictures.get(name)!)).toBe(
          0,
        );
      }
      // The one picture in the summary is on the sheets that are drawn of it.
      const state = async () =>
        (await (
          await fetch(`${preview.origin}${PRINT_PATH}${MINI_ID}/bao-cao-tom-tat`)
        ).json()) as PrintState;
      await expect
        .poll(async () => (await state()).stage, { timeout: 90_000 })
        .toMatch(/ready|failed/);
      const { pdf = '', findings } = await state();
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const sheets = await PDFDocument.load(
        await (await fetch(`${preview.origin}${pdf}`)).arrayBuffer(),
      );
      expect(
        sheets.context
          .enumerateIndirectObjects()
          .filter(
            ([, object]) =>
              'dict' in object &&
              (object.dict as PDFDict).get(PDFName.of('Width'))?.toString() === '1200',
          ),
      ).not.toEqual([]);
      const other = createCanvas(90, 60).toBuffer('image/png');
      await writeFile(join(root, `content/${MINI_ID}/hinh/rung.png`), other);
      const address = `hinh/rung.${createHash('sha256').update(other).digest('hex').slice(0, 12)}.png`;
      await expect
        .poll(async () => (await fetch(page)).text(), { timeout: 20_000 })
        .toContain(`${address}" alt="Rừng nhìn từ trên cao" width="90" height="60"`);
      expect((await fetch(`${preview.origin}/${MINI_ID}/${address}`)).status).toBe(200);
      expect((await fetch(`${preview.origin}/${MINI_ID}/hinh/${nameOf('rung.png')}`)).status).toBe(
        404,
      );
    } finally {
      expect(await preview.stop()).toBe(0);
      await writeFile(join(root, `content/${MINI_ID}/hinh/rung.png`), pictures.get('rung.png')!);
    }
  });
});

describe('the pages that an author may lead to', () => {
  test('are those of the sample as it is built, each with its places, and all pages for readers are among them', async () => {
    const { reviews } = await readSources(TOOL_ROOT);
    const report = buildReport(readReview(reviews[0]!).sources).report!;
    const pages = sitePages(report);
    const missing: string[] = [];
    for (const [path, places] of pages) {
      const html = await readFile(join(inject('built'), path, 'index.html'), 'utf8').catch(
        () => undefined,
      );
      const ids = new Set([...(html ?? '').matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));
      if (html === undefined) missing.push(path);
      missing.push(...[...places].filter((id) => !ids.has(id)).map((id) => `${path}#${id}`));
    }
    expect(missing).toEqual([]);
    const { id } = report.review;
    const own = (await readdir(join(inject('built'), id), { recursive: true }))
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('index.html'))
      .map((name) => `/${id}/${name.slice(0, -'index.html'.length)}`);
    const ofOffice = /\/(?:in|gop-y|dong-gop|tien-do|yeu-cau|ho-so)\//;
    expect(own.filter((path) => !pages.has(path) && !ofOffice.test(path))).toEqual([]);
    expect(pages.has(pagesAt('').home())).toBe(true);
  });
});
