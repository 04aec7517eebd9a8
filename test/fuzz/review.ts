import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../../src/core/diagnostic.ts';
import { CODES } from '../../src/core/diagnostic-codes.ts';
import type { RawReview, Report } from '../../src/core/model.ts';
import { placeText, pointOf } from '../../src/core/place.ts';
import { publish } from '../../src/core/publish.ts';
import { buildReport, readReview } from '../../src/core/report.ts';
import { DOWNLOADS } from '../../src/core/view/download.ts';
import { reportJson } from '../../src/core/view/report-json.ts';
import { sitePages } from '../../src/core/view/site-pages.ts';
import { readSources } from '../../src/io/read-sources.ts';
import { writeCanaryReview } from '../build/canary-review.ts';
import { type Harm, harmed } from './harm.ts';

/** A small review with a file of every kind: all tables, settings, requirements, editions, prose, an earlier publication. */
export async function wholeReview(): Promise<RawReview> {
  const root = await mkdtemp(join(tmpdir(), 'tk-fuzz-'));
  try {
    await writeCanaryReview(root);
    const {
      reviews: [review],
    } = await readSources(root);
    if (review === undefined) throw new Error('no review to harm');
    return review;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

export type Held = {
  /** What does not hold; nothing when all does. */
  readonly faults: readonly string[];
  readonly codes: readonly string[];
  readonly accepted: boolean;
};

export function harmedReview(review: RawReview, harms: readonly Harm[]): RawReview {
  const all: Buffer[] = review.files.map(({ bytes }) => Buffer.from(bytes));
  for (const harm of harms) {
    const at = harm.file % all.length;
    all[at] = harmed(all[at]!, { ...harm, file: at }, all);
  }
  return { ...review, files: review.files.map((file, index) => ({ ...file, bytes: all[index]! })) };
}

/** Whatever is in the files: nothing is thrown, everything found has a place, no record is lost, and the order of files says nothing. */
export function hold(review: RawReview): Held {
  const faults: string[] = [];
  const expect = (holds: boolean, what: string): void => void (holds || faults.push(what));
  try {
    const { sources, diagnostics: read } = readReview(review);
    const { report, tables, diagnostics } = buildReport(sources);
    const found = [...read, ...diagnostics];
    const texts = new Map(sources.files.map(({ path, text }) => [path, text]));
    for (const one of found)
      expect(isPlaced(one, review, texts), `no such place: ${one.code} ${placeText(one.place)}`);
    for (const { code, message } of found) {
      expect(Object.hasOwn(CODES, code), `${code} is not known`);
      expect(
        /\p{Lu}|\p{N}|«/u.test(message) && !/\b(?:undefined\b|\[object)/.test(message),
        `${code} says «${message}»`,
      );
    }
    expect(
      (report === undefined) === hasErrors(found) || (report !== undefined && hasErrors(read)),
      `a report is ${report === undefined ? 'missing' : 'made'} with ${found.filter(({ severity }) => severity === 'error').length} errors`,
    );
    for (const {
      file,
      intake: { records, used, faulty, skipped },
    } of tables)
      expect(
        records === used + faulty + skipped.length,
        `${file}: ${records} records, ${used} used, ${faulty} faulty, ${skipped.length} skipped`,
      );
    const turned = readReview({ ...review, files: [...review.files].reverse() });
    const again = buildReport(turned.sources);
    expect(
      said([...turned.diagnostics, ...again.diagnostics]) === said(found),
      'files in another order say something else',
    );
    if (report !== undefined) {
      expect(
        again.report !== undefined && reportJson(again.report) === reportJson(report),
        'files in another order make another report',
      );
      show(report);
      show(publish(report).report);
    }
    return {
      faults,
      codes: [...new Set(found.map(({ code }) => code))],
      accepted: report !== undefined,
    };
  } catch (error) {
    return {
      faults: [
        ...faults,
        `throws ${error instanceof Error ? error.stack?.split('\n').slice(0, 4).join(' ') : String(error)}`,
      ],
      codes: [],
      accepted: false,
    };
  }
}

/** What a build makes of a report before a page is drawn. */
function show(report: Report): void {
  sitePages(report);
  for (const { make } of Object.values(DOWNLOADS)) make(report);
}

/** A file that is no text has the places that its bytes have; one that is missing is told as a whole, and so is a folder. */
function isPlaced(
  { place }: Diagnostic,
  review: RawReview,
  texts: ReadonlyMap<string, string>,
): boolean {
  const { file } = place;
  const { line, column } = pointOf(place) ?? { line: 1, column: 1 };
  const bytes = review.files.find(({ path }) => path === file)?.bytes;
  const text = texts.get(file) ?? (bytes === undefined ? '' : Buffer.from(bytes).toString('utf8'));
  if (!file.startsWith(`data/${review.id}`) && !file.startsWith(`content/${review.id}`))
    return false;
  // A lone CR ends a line for some programs.
  return [/\r?\n/, /\r\n|\r|\n/].some((end) => {
    const own = text.split(end)[line - 1];
    return own !== undefined && column >= 1 && column <= own.length + 1;
  });
}

/** As a command prints them. */
const said = (diagnostics: readonly Diagnostic[]): string =>
  JSON.stringify(sortDiagnostics(diagnostics));
