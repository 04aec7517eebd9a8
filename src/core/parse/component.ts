import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { z } from 'zod';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { NarrativeElement } from '../model.ts';
import { suggestion } from '../nearest.ts';
import { COMPONENTS, type ComponentName, isComponentName } from '../schema/components.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** What is known of a component before its attributes are read. */
type Standing = Pick<NarrativeElement, 'key' | 'section' | 'place'>;

/** The attributes of a component as written, each with its place. */
type Written = {
  readonly input: Readonly<Record<string, string>>;
  readonly placeOf: Readonly<Record<string, Place>>;
};

/** Reads a component; without one where it has a fault, which is told. */
export function readComponent(
  node: Jsx,
  standing: Standing,
  diagnostics: Diagnostic[],
): NarrativeElement | undefined {
  const name = node.name ?? '';
  if (!isComponentName(name)) {
    const message =
      name === ''
        ? 'Thẻ rỗng <> không được dùng.'
        : `Thành phần <${name}> không có${suggestion(name, Object.keys(COMPONENTS)) || '.'}`;
    diagnostics.push(diagnostic('TK302', message, standing.place));
    return undefined;
  }
  const written = readAttributes(node, name, standing.place);
  if ('code' in written) {
    diagnostics.push(written);
    return undefined;
  }
  const parsed = COMPONENTS[name].attributes.safeParse(written.input);
  if (parsed.success)
    return {
      ...standing,
      name,
      attributes: parsed.data,
      placeOf: written.placeOf,
    } as NarrativeElement;
  diagnostics.push(
    ...parsed.error.issues.flatMap((issue) => tellIssue(issue, name, written, standing.place)),
  );
  return undefined;
}

/** The attributes of a component, or the first that cannot be read as a text. */
function readAttributes(node: Jsx, name: ComponentName, place: Place): Written | Diagnostic {
  const input: Record<string, string> = {};
  const placeOf: Record<string, Place> = {};
  for (const attribute of node.attributes) {
    const start = attribute.position?.start;
    const at: Place =
      start === undefined ? place : { file: place.file, line: start.line, column: start.column };
    if (
      attribute.type === 'mdxJsxExpressionAttribute' ||
      (typeof attribute.value === 'object' && attribute.value !== null)
    )
      return diagnostic(
        'TK303',
        `<${name}>: thuộc tính phải là chuỗi trong dấu nháy, không phải biểu thức.`,
        at,
      );
    const before = placeOf[attribute.name];
    if (before !== undefined)
      return diagnostic('TK304', `<${name}> có thuộc tính «${attribute.name}» hai lần.`, at, {
        cause: before,
      });
    input[attribute.name] = attribute.value ?? '';
    placeOf[attribute.name] = at;
  }
  return { input, placeOf };
}

function tellIssue(
  issue: z.core.$ZodIssue,
  name: ComponentName,
  { input, placeOf }: Written,
  place: Place,
): readonly Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(COMPONENTS[name].attributes.shape);
    return issue.keys.map((key) =>
      diagnostic(
        'TK304',
        `<${name}> không có thuộc tính «${key}»${suggestion(key, known) || '.'}`,
        placeOf[key] ?? place,
      ),
    );
  }
  const attribute = String(issue.path[0]);
  const found = input[attribute];
  const hint =
    'params' in issue ? (issue.params as { hint?: string } | undefined)?.hint : undefined;
  const message =
    found === undefined
      ? `<${name}> thiếu thuộc tính «${attribute}».`
      : `<${name}> thuộc tính «${attribute}»: đọc được «${found}», ${issue.message}.`;
  return [
    diagnostic('TK304', message, placeOf[attribute] ?? place, hint === undefined ? {} : { hint }),
  ];
}
