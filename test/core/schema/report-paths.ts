import { fileURLToPath } from 'node:url';

/** The list of what stands where in `bao-cao.json`, and of which version of it: a line for each path, with its type. */
export const KEPT_PATHS = fileURLToPath(new URL('report-paths.txt', import.meta.url));

/** The part of JSON Schema that the schema of `bao-cao.json` is written in. */
export type Schema = {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
};

/**
 * Every path with its type, sorted: `targets[].value` and `string? /^-?\d+$/`. `?` may be absent, `|null` may be null,
 * `[]` is each of a list, `{}` each of a record, `(kind=range)` a shape among several, `<used>` a shape that stands in
 * several places; a value of a closed list has a line of its own, `verdict="met"`.
 * @throws Error for a form of schema that it does not know.
 */
export function reportPaths(schema: Schema): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  walk(schema, '$', '', found);
  for (const [name, shape] of Object.entries(schema.$defs ?? {}))
    walk(shape, `<${name}>`, '', found);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a reader of the earlier paths would miss or misread in the later ones; something that is now always there, or never null, breaks nobody. */
const brokenPaths = (
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] =>
  [...before].flatMap(([path, type]) => {
    const found = now.get(path);
    if (found === undefined) return [`${path}: ${type}, taken away`];
    const stricter = [[], ['?'], ['|null'], ['?', '|null']].map((marks) =>
      marks.reduce(unmarked, type),
    );
    return stricter.includes(found) ? [] : [`${path}: ${type}, now ${found}`];
  });

/** Marks stand in the first word: a pattern after it has signs of its own. */
const unmarked = (type: string, mark: string): string =>
  type.replace(/^\S+/, (name) => name.replace(mark, ''));

export const pathLines = (format: string, paths: ReadonlyMap<string, string>): string =>
  `${[`format ${format}`, ...[...paths].map(([path, type]) => `${path}: ${type}`)].join('\n')}\n`;

export function readPathLines(text: string): {
  readonly format: string;
  readonly paths: ReadonlyMap<string, string>;
} {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  return {
    format: head.replace('format ', ''),
    paths: new Map(
      lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
    ),
  };
}

/** Whether the format may be that of the paths as they are now, and if not, what to do. */
export function formatFault(
  kept: ReturnType<typeof readPathLines>,
  now: ReturnType<typeof readPathLines>,
): string | undefined {
  const [before, after] = [kept.format.split('.').map(Number), now.format.split('.').map(Number)];
  const broken = brokenPaths(kept.paths, now.paths);
  const raised = (at: number): boolean =>
    after[at]! > before[at]! && after.slice(0, at).every((part, index) => part === before[index]);
  if (raised(0)) return undefined;
  if (broken.length > 0)
    return `Readers of bao-cao.json ${kept.format} rely on what is no longer so:\n${broken.join('\n')}\nKeep it, or raise the first number of REPORT_FORMAT (src/core/schema/publication.ts) and run: node test/core/schema/write-report-paths.ts`;
  const added = [...now.paths]
    .filter(([path, type]) => kept.paths.get(path) !== type)
    .map(([path]) => path);
  if (added.length > 0 && !raised(1))
    return `bao-cao.json has something new:\n${added.join('\n')}\nRaise the second number of REPORT_FORMAT (src/core/schema/publication.ts) and run: node test/core/schema/write-report-paths.ts`;
  return undefined;
}

function walk(schema: Schema, path: string, marks: string, found: Map<string, string>): void {
  const set = (type: string): void =>
    void found.set(
      path,
      type.replace(/^\S+/, (name) => `${name}${marks}`),
    );
  const plain = plainType(schema);
  if (plain !== undefined) return set(plain);
  if (schema.anyOf !== undefined) return walkAny(schema.anyOf, path, marks, found);
  if (schema.enum !== undefined) {
    for (const value of schema.enum) found.set(`${path}="${value}"`, 'value');
    return set('enum');
  }
  switch (schema.type) {
    case 'array':
      set('array');
      return walk(schema.items ?? {}, `${path}[]`, '', found);
    case 'object':
      set('object');
      if (typeof schema.additionalProperties === 'object')
        walk(schema.additionalProperties, `${path}{}`, '', found);
      for (const [name, one] of Object.entries(schema.properties ?? {}))
        walk(one, `${path}.${name}`, schema.required?.includes(name) === true ? '' : '?', found);
      return;
    default:
      throw new Error(`a schema of no known form at ${path}: ${JSON.stringify(schema)}`);
  }
}

/** Of what has nothing below it and no list of values. */
function plainType({
  $ref,
  const: only,
  enum: values,
  type,
  pattern,
  format,
}: Schema): string | undefined {
  if ($ref !== undefined) return `<${$ref.split('/').at(-1)}>`;
  if (only !== undefined) return JSON.stringify(only);
  if (values !== undefined) return undefined;
  if (type === 'string')
    return format ?? (pattern === undefined ? 'string' : `string /${pattern}/`);
  return type === 'integer' || type === 'number' || type === 'boolean' ? type : undefined;
}

function walkAny(
  all: readonly Schema[],
  path: string,
  marks: string,
  found: Map<string, string>,
): void {
  const shapes = all.filter(({ type }) => type !== 'null');
  const more = shapes.length < all.length ? `${marks}|null` : marks;
  if (shapes.length === 1) return walk(shapes[0]!, path, more, found);
  const plain = shapes.map(plainType);
  if (!plain.includes(undefined))
    return void found.set(
      path,
      plain.join(' or ').replace(/^\S+/, (name) => `${name}${more}`),
    );
  const kinds = shapes.map(({ properties }) => properties?.['kind']?.const);
  if (kinds.every((kind) => typeof kind === 'string')) {
    found.set(path, `object${more}`);
    for (const [index, shape] of shapes.entries())
      walk(shape, `${path}(kind=${kinds[index]})`, '', found);
    return;
  }
  if (!shapes.every(({ type }) => type === 'object'))
    throw new Error(`a choice of no known form at ${path}`);
  // Told apart by what stands beside it: what one of them lacks may be absent.
  const names = new Set(shapes.flatMap(({ properties }) => Object.keys(properties ?? {})));
  found.set(path, `object${more}`);
  for (const name of names) {
    const having = shapes.filter(({ properties }) => properties?.[name] !== undefined);
    const always =
      having.length === shapes.length &&
      having.every(({ required }) => required?.includes(name) === true);
    for (const { properties } of having)
      walk(properties![name]!, `${path}.${name}`, always ? '' : '?', found);
  }
}
