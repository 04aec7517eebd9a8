import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BASE, CONTENT } from '../core/mini-review.ts';
import { runScript, runTool, TOOL_ROOT } from '../run-tool.ts';
import { hashTree } from '../tree.ts';
import type { NthFault } from './run-nth.ts';

export type Place = { readonly signature: string; readonly times: number };
export type Point = {
  readonly mode: 'fail' | 'kill';
  readonly signature: string;
  readonly occurrence: number;
};
/** `fault` says what does not hold; undefined when all does. */
export type Outcome = Point & {
  readonly code: number;
  readonly site: 'old' | 'new' | 'none' | 'neither';
  readonly fault: string | undefined;
};

const OPTIONS = ['--editions', 'bao-cao-tom-tat', '--finishes', 'screen'];
/** Somebody else's, beside what is built. */
const FOREIGN = 'luan-van.docx';

export type FaultLoop = {
  readonly places: readonly Place[];
  readonly at: (point: Point) => Promise<Outcome>;
  readonly close: () => Promise<void>;
};

/**
 * A review with a built site that is to be replaced by another, and what happens to both when one effect
 * on the disk fails, or the process ends there.
 * @param run does the runs in which nothing fails.
 */
export async function openFaultLoop(run = runTool): Promise<FaultLoop> {
  const work = await mkdtemp(join(tmpdir(), 'tk-faults-'));
  const root = join(work, 'goc');
  const dist = join(root, 'dist');
  const kept = join(work, 'cu');
  await cp(BASE, root, { recursive: true });
  await writeFile(join(root, FOREIGN), 'Của người khác.');
  const prose = join(root, CONTENT, '08-to-chuc-thuc-hien.mdx');
  const source = await readFile(prose, 'utf8');
  const build = (fault: NthFault) =>
    runScript('test/faults/run-nth.ts', JSON.stringify(fault), 'build', '--root', root, ...OPTIONS);
  const whole = async () => {
    const { code, output } = await run('build', '--root', root, ...OPTIONS);
    if (code !== 0) throw new Error(output);
    return hashTree(dist);
  };

  await writeFile(prose, `${source}\nMột câu của lần trước.\n`);
  const before = await whole();
  await cp(dist, kept, { recursive: true });
  await writeFile(prose, source);
  const counts = join(work, 'counts.json');
  const counted = await build({ mode: 'count', counts });
  if (counted.code !== 0) throw new Error(counted.output);
  const places = (JSON.parse(await readFile(counts, 'utf8')) as [string, number][]).map(
    ([signature, times]) => ({ signature, times }),
  );
  const after = await hashTree(dist);
  if (JSON.stringify(before) === JSON.stringify(after))
    throw new Error('the two sites are the same');
  const inputs = await hashTree(join(root, 'content'));

  /** What the site is now. */
  const siteNow = async (): Promise<Outcome['site']> => {
    const now = await hashTree(dist).catch(() => undefined);
    if (now === undefined) return 'none';
    const text = JSON.stringify(now);
    return text === JSON.stringify(before)
      ? 'old'
      : text === JSON.stringify(after)
        ? 'new'
        : 'neither';
  };
  const beside = async (): Promise<readonly string[]> =>
    (await readdir(root)).filter((name) => !['data', 'content', 'dist', FOREIGN].includes(name));
  const workFolders = async (pid: number): Promise<readonly string[]> =>
    [
      ...(await readdir(join(TOOL_ROOT, '.astro')).catch(() => [])),
      ...(await readdir(tmpdir())),
    ].filter((name) => /^(?:dung-|tong-ket-)/.test(name) && name.includes(`-${pid}-`));

  return {
    places,
    async at(point) {
      await rm(dist, { recursive: true, force: true });
      await cp(kept, dist, { recursive: true });
      const { code, output, pid } = await build(point);
      const site = await siteNow();
      const faults: string[] = [];
      const expect = (holds: boolean, what: string): void => void (holds || faults.push(what));
      expect(
        JSON.stringify(await hashTree(join(root, 'content'))) === JSON.stringify(inputs) &&
          (await readFile(join(root, FOREIGN), 'utf8')) === 'Của người khác.',
        'something foreign was touched',
      );
      if (point.mode === 'fail') {
        expect(code === 0 || code === 1, `ends with ${code}`);
        expect(
          code === 0 ? site === 'new' : site === 'old',
          `ends with ${code}, but the site is ${site}`,
        );
        expect(
          code === 0 || /LỖI TK\d{3} · /.test(output),
          `no coded message: ${output.slice(-300)}`,
        );
        expect(!/^\s+at .*:\d+:\d+\)?$/m.test(output), `a stack trace: ${output.slice(-500)}`);
        const left = [...(await beside()), ...(await workFolders(pid))];
        // What could not be removed is swept by the next run.
        expect(
          left.length === 0 ||
            point.signature.startsWith('remove') ||
            point.signature.startsWith('write io/own-folder'),
          `left: ${left.join(', ')}`,
        );
      } else expect(site !== 'neither', 'half a site');
      const next = await run('build', '--root', root, ...OPTIONS);
      expect(next.code === 0, `the next run ends with ${next.code}: ${next.output.slice(-300)}`);
      expect(
        (await siteNow()) === 'new' && (await beside()).length === 0,
        `after the next run: ${await siteNow()}, ${(await beside()).join(', ')}`,
      );
      return { ...point, code, site, fault: faults.length === 0 ? undefined : faults.join('; ') };
    },
    close: () => rm(work, { recursive: true, force: true }),
  };
}

/** `node fault-loop.ts [share]`: every place, its first, middle and last effect, failing and killed; with a share, one point in so many. */
if (import.meta.main) {
  const share = Number(process.argv[2] ?? 1);
  const loop = await openFaultLoop();
  const points = loop.places
    .flatMap(({ signature, times }) =>
      [...new Set([0, Math.floor(times / 2), times - 1])].map((occurrence) => ({
        signature,
        occurrence,
      })),
    )
    .flatMap((at, index) =>
      // In turn, so that a share of the points has both.
      (index % 2 === 0 ? (['fail', 'kill'] as const) : (['kill', 'fail'] as const)).map((mode) => ({
        mode,
        ...at,
      })),
    );
  console.log(
    `${loop.places.reduce((sum, { times }) => sum + times, 0)} effects from ${loop.places.length} places: ${points.length} points, one in ${share} of them`,
  );
  const outcomes: Outcome[] = [];
  for (const point of points.filter((_, index) => index % share === 0)) {
    const outcome = await loop.at(point);
    outcomes.push(outcome);
    console.log(
      `${outcome.fault === undefined ? 'holds' : 'FAULT'} ${outcome.mode} ${outcome.occurrence} ${outcome.signature}: code ${outcome.code}, site ${outcome.site}${outcome.fault === undefined ? '' : `\n  ${outcome.fault}`}`,
    );
  }
  for (const mode of ['fail', 'kill'] as const) {
    const of = outcomes.filter((one) => one.mode === mode);
    console.log(
      `${mode}: ${of.length} points; site ${['old', 'new', 'none', 'neither'].map((site) => `${site} ${of.filter((one) => one.site === site).length}`).join(', ')}; ${of.filter(({ fault }) => fault !== undefined).length} faults`,
    );
  }
  await loop.close();
  process.exitCode = outcomes.some(({ fault }) => fault !== undefined) ? 1 : 0;
}
