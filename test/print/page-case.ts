import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { OutputVariant } from '../../src/print/output-variant.ts';
import type { TypesetOptions } from '../../src/print/typeset.ts';

/** What a case of test/cases/pages expects of the finished file. Pages count from 1, empty ones too. */
export type PageCase = {
  readonly about: string;
  readonly finish?: OutputVariant;
  readonly options?: TypesetOptions;
  readonly pages?: number;
  readonly least?: number;
  /** Pages on which a text stands, and no others. */
  readonly stands?: Readonly<Record<string, readonly number[]>>;
  /** Texts that stand on one page together. */
  readonly together?: readonly (readonly string[])[];
  /** A pattern with one number in it, which runs from 1 to so many in the order of the file, each once. */
  readonly runs?: Readonly<Record<string, number>>;
  /** A text that stands once on every page where a pattern is found, and that this is so on several. */
  readonly heads?: readonly { readonly text: string; readonly over: string }[];
  /** The lowest line of no page matches. */
  readonly neverLast?: readonly string[];
  /** No line of any page matches at its end. */
  readonly neverLineEnds?: readonly string[];
  /** Printed page numbers; `-` where there is none. */
  readonly numbers?: string;
  readonly turned?: readonly number[];
  readonly empty?: readonly number[];
  /** Texts in this order. */
  readonly order?: readonly string[];
  /** Code and a part of the message of each problem; without them there must be none. */
  readonly problems?: readonly string[];
};

const FOLDER = join(import.meta.dirname, '..', 'cases', 'pages');

export async function readPageCase(
  name: string,
): Promise<{ readonly html: string; readonly expected: PageCase }> {
  const html = await readFile(join(FOLDER, name, 'input.html'), 'utf8');
  const expected = parse(await readFile(join(FOLDER, name, 'expected.yaml'), 'utf8')) as PageCase;
  return { html: unfold(html), expected };
}

/** `<repeat times="3">Dòng {n}</repeat>` three times, numbered from 1; the inner ones of nested repeats count with `{m}`. */
function unfold(html: string): string {
  const inner = html.replace(
    /<repeat-inner times="(\d+)">([\s\S]*?)<\/repeat-inner>/g,
    (_all, times: string, body: string) => copies(Number(times), body, '{m}'),
  );
  return inner.replace(
    /<repeat times="(\d+)">([\s\S]*?)<\/repeat>/g,
    (_all, times: string, body: string) => copies(Number(times), body, '{n}'),
  );
}

const copies = (times: number, body: string, sign: string): string =>
  Array.from({ length: times }, (_, index) => body.replaceAll(sign, String(index + 1))).join('');
