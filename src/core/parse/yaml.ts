import { type Document, isCollection, isMap, isSeq, parseDocument, visit } from 'yaml';
import type { z } from 'zod';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { readDate } from '../intake/date.ts';
import { Lines } from '../lines.ts';
import { nearest, suggestion } from '../nearest.ts';
import { shorten } from './shorten.ts';

export type YamlResult<Value> = {
  readonly value: Value | undefined;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly diagnostics: readonly Diagnostic[];
};

/**
 * Reads YAML against a schema; every fault carries the place of the key concerned.
 * `firstLine` shifts places when the text is the head of another file.
 */
export function parseYaml<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  text: string,
  codes: { readonly syntax: DiagnosticCode; readonly content: DiagnosticCode },
  firstLine = 1,
): YamlResult<z.infer<Schema>> {
  // The parser's own count of lines goes astray behind a fault.
  const lines = new Lines(text);
  // Dates stay text: a calendar type would bring time zones into a ministry's dates.
  const document = parseDocument(text, { schema: 'core', prettyErrors: false });
  const at = (offset: number): Place => {
    // What is missing at the end is found missing behind the last line's end.
    const { line, column } = lines.at(Math.min(offset, text.trimEnd().length));
    return { file, line: line + firstLine - 1, column };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => at(offsetOf(document, path));

  const faults = syntaxFaults(document, codes.syntax, at);
  if (faults.length > 0) return { value: undefined, placeOf, diagnostics: faults };
  const begin = { file, line: firstLine, column: 1 };
  const fail = (code: DiagnosticCode, message: string): YamlResult<z.infer<Schema>> => ({
    value: undefined,
    placeOf,
    diagnostics: [diagnostic(code, message, begin)],
  });
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // Names that stand for each other over and over come to more than any memory holds.
    if (!(error instanceof ReferenceError)) throw error;
    return fail(
      codes.syntax,
      'Tệp dùng quá nhiều tên thay thế (dấu & và *); viết thẳng nội dung ở từng chỗ.',
    );
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return fail(codes.content, 'Cần các mục dạng «tên: giá trị», mỗi mục một dòng.');
  const first = schema.safeParse(value, { reportInput: true });
  const isRewritten = !first.success && rewriteDates(value, first.error.issues);
  const parsed = isRewritten ? schema.safeParse(value, { reportInput: true }) : first;
  const cut = cutTexts(document, text, firstLine > 1, at);
  if (parsed.success) return { value: parsed.data, placeOf, diagnostics: cut };
  // A misspelt key is one fault: the right one is then not also called missing.
  const misspelt = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [],
  );
  const diagnostics = parsed.error.issues
    .filter(
      (issue) =>
        issue.input !== undefined || nearest(String(issue.path.at(-1)), misspelt) === undefined,
    )
    .flatMap((issue) => describe(issue, schema, placeOf, codes.content));
  return { value: undefined, placeOf, diagnostics: [...diagnostics, ...cut] };
}

/** Puts dates written as in tables, where they leave no doubt, in the one form that files have; whether there were any. */
function rewriteDates(value: object, issues: readonly z.core.$ZodIssue[]): boolean {
  let isRewritten = false;
  for (const issue of issues) {
    if (issue.code !== 'custom' || issue.params?.['writing'] !== 'date') continue;
    const read = readDate(String(issue.input));
    const parent = issue.path.slice(0, -1).reduce<unknown>(within, value);
    const name = issue.path.at(-1);
    if (read.kind !== 'read' || name === undefined) continue;
    if (typeof parent === 'object' && parent !== null)
      isRewritten = Reflect.set(parent, name, read.text) || isRewritten;
  }
  return isRewritten;
}

const within = (node: unknown, step: PropertyKey): unknown =>
  typeof node === 'object' && node !== null ? Reflect.get(node, step) : undefined;

/** The commonest shape of a Vietnamese heading: «Kết quả: …». */
const COLON_HINT =
  'Chữ có dấu hai chấm thì đặt trong dấu nháy kép: title: "Bối cảnh: những năm đầu". Nếu đó là mục mới thì viết ở dòng riêng.';

/**
 * Text cut short by a `#` behind a blank, which begins a remark: where the remark follows text on its
 * line, and is glued to its sign or stands in the head of a section, where nobody makes remarks.
 */
function cutTexts(
  document: Document,
  text: string,
  isHead: boolean,
  at: (offset: number) => Place,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(document, {
    Scalar: (_, { type, value, range }) => {
      if (type !== 'PLAIN' || typeof value !== 'string' || range == null) return;
      const remark = /^[ \t]+(#.*)/.exec(
        text.slice(range[1], text.indexOf('\n', range[1]) >>> 0),
      )?.[1];
      if (remark === undefined || !(isHead || /^#\S/u.test(remark))) return;
      found.push(
        diagnostic(
          'TK218',
          `Chữ từ dấu # trở đi không được đọc: «${shorten(remark)}»; chỉ còn «${shorten(value)}».`,
          at(range[0]),
        ),
      );
    },
  });
  return found;
}

/** What the parser could not read, and names that are no names. */
function syntaxFaults(
  document: ReturnType<typeof parseDocument>,
  code: DiagnosticCode,
  at: (offset: number) => Place,
): readonly Diagnostic[] {
  // A tag that nobody knows is a warning to the parser; the value would silently be something else than written.
  // What the parser finds behind the first fault mostly follows from it.
  const faults = [...document.errors, ...document.warnings].slice(0, 1).map((fault) => {
    const more = fault.code === 'BLOCK_AS_IMPLICIT_KEY' ? { hint: COLON_HINT } : {};
    return diagnostic(code, 'Không đọc được theo khuôn YAML ở chỗ này.', at(fault.pos[0]), more);
  });
  if (document.errors.length > 0) return faults;
  visit(document, {
    Pair: (_, { key }) => {
      if (isCollection(key))
        faults.push(
          diagnostic(
            code,
            'Tên mục không thể là một danh sách hay một nhóm; chữ có dấu [ hay { thì đặt trong dấu nháy.',
            at(key.range?.[0] ?? 0),
          ),
        );
    },
  });
  return faults;
}

function describe(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  placeOf: (path: readonly PropertyKey[]) => Place,
  code: DiagnosticCode,
): Diagnostic[] {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known =
      'shape' in schema && issue.path.length === 0 ? Object.keys(schema.shape as object) : [];
    return issue.keys.map((key) =>
      diagnostic(
        code,
        `Mục «${[...issue.path.map(String), key].join('.')}» không có${suggestion(key, known) || '.'}`,
        placeOf([...issue.path, key]),
      ),
    );
  }
  const missing = issue.input === undefined && issue.code !== 'custom';
  if (issue.code === 'invalid_type' || missing) {
    const expected =
      issue.code === 'invalid_type' ? (TYPE_LABELS[issue.expected] ?? issue.expected) : '';
    return [
      diagnostic(
        code,
        missing ? `Thiếu mục «${name}».` : `Mục «${name}»: sai kiểu, cần ${expected}.`,
        placeOf(missing ? issue.path.slice(0, -1) : issue.path),
      ),
    ];
  }
  return [diagnostic(code, `Mục «${name}»: ${issue.message}.`, placeOf(issue.path))];
}

const TYPE_LABELS: Readonly<Record<string, string>> = {
  string: 'một chuỗi chữ',
  array: 'một danh sách',
  object: 'một nhóm mục',
  number: 'một số',
};

/** Offset of the key named by a path, or of the nearest parent that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      if (pair === undefined) return offset;
      const key = pair.key as { range?: readonly number[] } | null;
      offset = key?.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as { range?: readonly number[] } | undefined;
      if (item === undefined) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
