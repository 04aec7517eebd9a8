import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { main } from '../../src/cli.ts';
import type { ExitCode } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/command-table.ts';
import { TOOL_ROOT } from '../run-tool.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function emptyRoot(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tong-ket-cli-'));
  folders.push(folder);
  return folder;
}

async function run(
  ...argv: readonly string[]
): Promise<{ readonly code: ExitCode; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const code = await main(argv, {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
  });
  return { code, ...said };
}

describe('wrong usage ends with 2 and says what is right', () => {
  test('no command', async () => {
    const { code, out } = await run();
    expect(code).toBe(2);
    expect(out).toContain('Cách dùng');
  });

  test('an unknown command, with the nearest', async () => {
    const { code, err } = await run('buld');
    expect(code).toBe(2);
    expect(err).toContain('Không có lệnh «buld»; có phải ý là «build»?');
  });

  test('an unknown option is named', async () => {
    const { code, err } = await run('check', '--rooot', 'x');
    expect(code).toBe(2);
    expect(err).toContain('«--rooot»');
  });

  test.each([
    ['check --format xml', '--format chỉ nhận text, json, không nhận «xml».'],
    ['check --format jsn', 'không nhận «jsn»; có phải ý là «json»?'],
    ['dev --port 0', '--port cần một số từ 1 đến 65535, không nhận «0».'],
    ['dev --port abc', 'không nhận «abc»'],
    [
      'build --site-url example.gov.vn',
      '--site-url cần địa chỉ đầy đủ, ví dụ https://tongket.example.gov.vn/, không nhận «example.gov.vn».',
    ],
    [
      'build --finishes screen,pres',
      '--finishes chỉ nhận screen, office, press, không nhận «pres»; có phải ý là «press»?',
    ],
    ['build --editions ,', '--editions cần ít nhất một tên'],
    ['build --audience nobody', '--audience chỉ nhận public, internal, không nhận «nobody».'],
    ['template ky-moi --delimiter .', '--delimiter chỉ nhận ; hoặc , hoặc tab, không nhận «.».'],
    [
      'typeset a.html --profile party-hd05-2025 --out a.pdf',
      'không nhận «party-hd05-2025»; có phải ý là «party-hd05-2026»?',
    ],
    // What another command knows, this one does not take in silence.
    [
      'check --site-url https://example.gov.vn/',
      'Lệnh check không có tùy chọn «--site-url»; tùy chọn ấy dùng với build.',
    ],
    [
      'check --delimiter , --editions khong-co',
      'Lệnh check không có tùy chọn «--delimiter»; tùy chọn ấy dùng với template.',
    ],
    [
      'dictionary --root x',
      'Lệnh dictionary không có tùy chọn «--root»; tùy chọn ấy dùng với bind, build, check, dev, format, template.',
    ],
    ['build --freh', 'Lệnh build không có tùy chọn «--freh»; có phải ý là «--fresh»?'],
    ['build -f', 'Lệnh build không có tùy chọn «-f»'],
    ['build --fresh=no', '--fresh không nhận giá trị nào.'],
    ['build --root', '--root cần một giá trị: --root DIR.'],
    ['check --format json --format text', '--format được ghi hai lần.'],
    ['check nq24', 'Lệnh check không nhận «nq24».'],
    ['template a b', 'Lệnh template không nhận «b»; chỉ một KỲ.'],
    [
      'check --review nq24-2013-2032',
      'Không có kỳ nào tên «nq24-2013-2032»; có phải ý là «nq24-2013-2023»? Có: nq24-2013-2023.',
    ],
  ])('%s', async (argv, said) => {
    const { code, err } = await run(...argv.split(' '));
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test.each([
    ['build', '--out'],
    ['check', '--root'],
    ['check', '--report'],
  ])('%s %s without a folder', async (command, option) => {
    const { code, err } = await run(command, option, '');
    expect(code).toBe(2);
    expect(err).toContain(`${option} cần tên một thư mục, không để trống.`);
  });
});

describe('help', () => {
  test('names every command, and is no mistake', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS))
      expect(out).toMatch(new RegExp(`^  (?:data:)?${name}\\b`, 'm'));
  });

  test.each(Object.entries(COMMANDS).filter(([, { passesOn }]) => passesOn !== true))(
    'of %s has its options and exit codes, and no others',
    async (name, { options, exits }) => {
      const { code, out } = await run(name, '--help');
      expect(code).toBe(0);
      expect([...out.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option]) => option)).toEqual(
        Object.keys(options),
      );
      expect([...out.matchAll(/^ {2}(\d+) {2}/gm)].map(([, exit]) => exit)).toEqual(
        Object.keys(exits),
      );
    },
  );
});

describe('check', () => {
  test('the sample has no error; its warnings show both disputed figures and the parts that do not add up', async () => {
    const { code, err } = await run('check');
    expect(code).toBe(0);
    expect(err).toMatch(/^0 lỗi, \d+ cảnh báo/m);
    expect(err).toContain('39726 tỷ đồng');
    expect(err).toContain('11628 tỷ đồng');
    expect(err).toContain('10129309 + 4730557 = 14859866 ha, ít hơn số ghi 14860309 là 443');
  });

  test('as JSON it is an array with a place for every entry and nothing else on the stream', async () => {
    const { code, out, err } = await run('check', '--format', 'json');
    expect(code).toBe(0);
    expect(err).toBe('');
    const entries = JSON.parse(out) as Record<string, unknown>[];
    expect(entries.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['TK502', 'TK506', 'TK416']),
    );
    expect(Object.keys(entries.find(({ code }) => code === 'TK502') ?? {})).toEqual([
      'code',
      'severity',
      'message',
      'hint',
      'file',
      'line',
      'column',
      'cause',
    ]);
    expect(entries.find(({ code }) => code === 'TK502')).toMatchObject({
      severity: 'warning',
      file: 'data/nq24-2013-2023/observations.csv',
    });
  });

  test('a root without a review', async () => {
    const { code, err } = await run('check', '--root', await emptyRoot());
    expect(code).toBe(1);
    expect(err).toContain('TK203');
    expect(err).toContain('content/<mã kỳ>/review.yaml');
  });

  test('a review without its tables names each', async () => {
    const root = await emptyRoot();
    await mkdir(join(root, 'content', 'thu-2020'), { recursive: true });
    await writeFile(join(root, 'content', 'thu-2020', 'review.yaml'), 'id: thu-2020\n');
    const { code, err } = await run('check', '--root', root);
    expect(code).toBe(1);
    for (const table of ['indicators', 'targets', 'observations', 'sources', 'documents']) {
      expect(err).toContain(`Không có tệp «data/thu-2020/${table}.csv».`);
    }
    expect(err).toContain('Thiếu mục «title».');
    expect(err).not.toContain('undefined');
  });

  test('with a report says how each file was understood and where every row went', async () => {
    const root = await emptyRoot();
    await cp(join(TOOL_ROOT, 'test/cases/check/_base'), root, { recursive: true });
    const table = join(root, 'data/mini-2020-2024/observations.csv');
    const [header = '', ...rows] = (await readFile(table, 'utf8')).trimEnd().split('\n');
    const excel = [
      header,
      ...rows.map((row) =>
        row.replace('số liệu minh họa, so với', 'số liệu minh họa so với').replaceAll('"', ''),
      ),
    ].map((row) => row.replaceAll(',', ';').replace(/(\d)\.(\d)/, '$1,$2'));
    await writeFile(
      table,
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from([...excel, ';;;;;;;;', ''].join('\r\n'), 'utf16le'),
      ]),
    );

    const folder = join(root, 'bao-cao-tep');
    const { code, out } = await run('check', '--root', root, '--report', folder);
    expect(code).toBe(0);
    expect(out).toContain(join(folder, 'index.html'));
    const page = await readFile(join(folder, 'index.html'), 'utf8');
    const section = page.split('<section>').find((one) => one.includes('observations.csv')) ?? '';
    for (const fact of [
      'utf-16le',
      'dấu chấm phẩy',
      'kiểu Việt Nam (1.234,5), theo «41,95» ở dòng 2',
      '13 dòng = 12 dùng + 0 có lỗi + 1 bỏ qua có lý do',
      'dòng trống: 14',
      '<td>41,95</td><td>41.95</td>',
    ]) {
      expect(section).toContain(fact);
    }
    const json = JSON.parse(await readFile(join(folder, 'intake.json'), 'utf8')) as {
      files: { path: string; sha256: string }[];
    };
    const bytes = await readFile(table);
    expect(json.files.find(({ path }) => path.endsWith('observations.csv'))?.sha256).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );

    // The next report takes the place of this one; nobody's own folder is taken.
    expect((await run('check', '--root', root, '--report', folder)).code).toBe(0);
    expect((await readdir(folder)).sort()).toEqual(['index.html', 'intake.json', 'tong-ket.txt']);
    const foreign = join(root, 'cua-toi');
    await mkdir(foreign);
    await writeFile(join(foreign, 'index.html'), 'của tôi');
    for (const taken of [foreign, join(root, 'data'), root]) {
      const refused = await run('check', '--root', root, '--report', taken);
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(/TK821[\s\S]*Không ghi báo cáo vào «[\s\S]*--report/);
    }
    expect(await readFile(join(foreign, 'index.html'), 'utf8')).toBe('của tôi');
  });
});
