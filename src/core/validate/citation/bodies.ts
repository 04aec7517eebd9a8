import { byId } from '../../by-id.ts';
import { wasInForce } from '../../in-force.ts';
import type { Body } from '../../model.ts';
import { plainSpelling } from '../../text/orthography.ts';
import { literal } from '../../text/phrases.ts';
import { formatDate } from '../../written-date.ts';

/** Days as ISO text, both included. */
export type Span = { readonly from: string; readonly to: string };

export type BodyMention = {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  /** Every row of this name, whenever it was borne. */
  readonly bodies: readonly Body[];
};

export const namesOf = ({ name, short, alias }: Body): readonly string[] => [
  name,
  ...(short === undefined ? [] : [short]),
  ...alias,
];

/** Looks for the names of bodies in texts; the longest name at a place is taken. */
export function bodyFinder(all: readonly Body[]): (text: string) => readonly BodyMention[] {
  const named = new Map<string, Body[]>();
  for (const body of all) {
    for (const name of new Set(namesOf(body).map(plainSpelling)))
      named.set(name, [...(named.get(name) ?? []), body]);
  }
  const names = [...named.keys()].sort((a, b) => b.length - a.length);
  // A branch in a province bears the name of its head office before the name of the province.
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map(literal).join('|') || '(?!)'})(?![\\p{L}\\p{N}&]| (?:tỉnh|thành phố|huyện|khu vực|vùng) )`,
    'gu',
  );
  return (text) =>
    [...plainSpelling(text).matchAll(pattern)].flatMap(({ index, 0: name }) =>
      // «cán bộ xây dựng» is no ministry.
      /\p{Lu}/u.test(text[index] ?? '')
        ? [
            {
              from: index,
              to: index + name.length,
              written: text.slice(index, index + name.length),
              bodies: named.get(name) ?? [],
            },
          ]
        : [],
    );
}

export const existedIn = (body: Body, { from, to }: Span): boolean => wasInForce(body, from, to);

/** Why a body is not of a time, and which bodies are in its place, as a clause in Vietnamese. */
export function outOfTime(body: Body, span: Span, all: readonly Body[]): string {
  const { valid_from: begun, valid_to: ended } = body;
  if (ended !== undefined && ended < span.from) {
    const after = heirs(body, span, byId(all));
    return `chỉ có đến ngày ${formatDate(ended)}${after.length === 0 ? '' : `; kế tục là ${listed(after)}`}`;
  }
  const before = all.filter((one) => one.successors.includes(body.id) && existedIn(one, span));
  return `chỉ có từ ngày ${formatDate(begun ?? '')}${before.length === 0 ? '' : `; khi ấy là ${listed(before)}`}`;
}

const listed = (bodies: readonly Body[]): string =>
  bodies.map(({ name }) => `«${name}»`).join(', ');

/** Who followed, and followed those, down to the bodies of the time asked for. */
function heirs(body: Body, span: Span, known: ReadonlyMap<string, Body>): readonly Body[] {
  const found = new Set<Body>();
  const seen = new Set([body.id]);
  const queue = [...body.successors];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const next = known.get(id);
    if (next === undefined || seen.has(id)) continue;
    seen.add(id);
    if (existedIn(next, span)) found.add(next);
    else queue.push(...next.successors);
  }
  return [...found];
}
