import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { main } from '../../src/cli.ts';
import { openPaperSources } from '../../src/commands/paper-sources.ts';
import { partyHd05 } from '../../src/print/profiles/party-hd05-2026.ts';
import { PaperPress, paperHtml } from '../print/format/printed-paper.ts';

let out: string;

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'tongket-format-'));
  const press = await PaperPress.open();
  for (const [edition, css] of [
    ['bao-cao', ''],
    ['sai', '.position { font-weight: 700 }'],
  ] as const) {
    const html = paperHtml(partyHd05, { css });
    const pdf = await press.print(html);
    await mkdir(join(out, 'ky-mot', 'pdf'), { recursive: true });
    await writeFile(join(out, 'ky-mot', 'pdf', `${edition}.pdf`), pdf);
    await openPaperSources().keep(pdf, html);
  }
  const unknown = join(out, 'ky-la', 'pdf', 'la.pdf');
  await mkdir(dirname(unknown), { recursive: true });
  await writeFile(unknown, '%PDF-1.7, printed elsewhere');
  await press.close();
});
afterAll(() => rm(out, { recursive: true, force: true }));

async function run(
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: [] as string[], err: [] as string[] };
  const code = await main(['format', '--out', out, ...args], {
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
  });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

describe('npm run format', () => {
  test('prints a table for every printed edition and says what fails, with its file', async () => {
    const said = await run('--review', 'ky-mot');
    expect(said.code).toBe(0);
    expect(said.out).toContain('Kỳ ky-mot, bản in «bao-cao», bản đọc trên màn hình, ');
    expect(said.out).toMatch(/KHÔNG ĐẠT +Chức vụ: kiểu chữ/);
    expect(said.err).toMatch(/TK641.*\n.*ky-mot\/pdf\/sai\.pdf/);
    expect(said.err).not.toContain('bao-cao.pdf');
  });

  test('gives the same to machines, of the one edition asked for', async () => {
    const { editions, diagnostics } = JSON.parse(
      (await run('--edition', 'sai', '--format', 'json')).out,
    ) as {
      editions: { edition: string; profile: string; rows: { id: string; result: string }[] }[];
      diagnostics: { code: string }[];
    };
    expect(editions.map(({ edition, profile }) => [edition, profile])).toEqual([
      ['sai', 'party-hd05-2026'],
    ]);
    expect(editions[0]?.rows.filter(({ result }) => result === 'fail').map(({ id }) => id)).toEqual(
      ['position.face'],
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['TK641']);
  });

  test('says of a file that was printed elsewhere that it cannot be measured here', async () => {
    const { code, out: said, err } = await run('--review', 'ky-la');
    expect(code).toBe(1);
    expect(said).toBe('');
    expect(err).toMatch(
      /TK646.*\n.*ky-la\/pdf\/la\.pdf.*\n +Không đo được bản in «la», kỳ «ky-la»: máy này không giữ trang nguồn/,
    );
  });

  test('says when there is nothing to measure, and refuses a variant that it does not know', async () => {
    expect(await run('--review', 'ky-hai')).toMatchObject({
      code: 1,
      err: expect.stringContaining('TK646') as string,
    });
    expect(await run('--finish', 'press')).toMatchObject({ code: 1 });
    expect(await run('--finish', 'gold')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        '--finish chỉ nhận screen, office, press, không nhận «gold».',
      ) as string,
    });
  });
});
