import { z } from 'zod';

import { formOf, publishedTypeOf } from './cells.ts';
import type { Audience } from './vocabulary.ts';

/** What a field of a YAML file holds and who may read it, for `.meta()`: the data dictionary says both. */
export const open = (description: string): FieldMeta => ({ description, audience: 'public' });
/** The same for a field that never leaves the drafting office. */
export const inner = (description: string): FieldMeta => ({ description, audience: 'internal' });

export type FieldMeta = { readonly description: string; readonly audience: Audience };

/** Who may read a field; undefined where its schema does not say. */
export const audienceOf = (field: z.ZodType): Audience | undefined =>
  field.meta()?.['audience'] as Audience | undefined;

/** One field of a file, or of a field of it, as the data dictionary tells it. */
export type Field = {
  /** `issuer.name`; `themes[].id` within each entry of a list; `files.*.numbers` under any name. */
  readonly path: string;
  readonly audience: Audience | undefined;
  readonly required: boolean;
  readonly about: string;
  /** What may be written, in Vietnamese: a closed list, or a kind of value. */
  readonly values: string;
  /** What holds where nothing is written. */
  readonly byDefault: string | undefined;
};

/** Every field of an object, each followed by the fields within it; these are for the same readers. */
export const fieldsOf = (
  object: z.ZodObject,
  within = '',
  audience?: Audience | undefined,
): readonly Field[] =>
  Object.entries<z.ZodType>(object.shape).flatMap(([name, type]): readonly Field[] => {
    const path = `${within}${name}`;
    const readers = audienceOf(type) ?? audience;
    const nested = nestedIn(bare(type));
    return [
      {
        path,
        audience: readers,
        required: isRequiredField(type),
        about: type.description ?? '',
        values: valuesOf(type),
        byDefault: defaultOf(type),
      },
      ...(nested === undefined ? [] : fieldsOf(nested.fields, `${path}${nested.step}`, readers)),
    ];
  });

export const isRequiredField = (type: z.ZodType): boolean => !type.safeParse(undefined).success;

/** What may be written for a value or a cell of this type, in Vietnamese. */
export function valuesOf(type: z.ZodType): string {
  const form = formOf(type) ?? type.meta()?.['form'];
  if (typeof form === 'string') return form;
  const told = bare(publishedTypeOf(type) ?? type);
  if (told instanceof z.ZodEnum) return told.options.map((value) => `\`${value}\``).join(', ');
  if (told instanceof z.ZodBoolean)
    return publishedTypeOf(type) === undefined ? '`true`, `false`' : '`yes`, `no`';
  if (told instanceof z.ZodNumber) return 'số nguyên';
  if (told instanceof z.ZodArray) return listOf(bare(told.element as z.ZodType));
  if (told instanceof z.ZodObject) return 'gồm các mục dưới đây';
  if (told instanceof z.ZodRecord) return 'mỗi tên một nhóm';
  return told === type || told instanceof z.ZodString ? 'chữ' : valuesOf(told);
}

const listOf = (element: z.ZodType): string =>
  element instanceof z.ZodObject ? 'danh sách, mỗi mục gồm' : `danh sách: ${valuesOf(element)}`;

/** The type of what is written, without what says that it may be left out. */
function bare(type: z.ZodType): z.ZodType {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault)
    return bare(type.unwrap() as z.ZodType);
  return type;
}

type Nested = { readonly step: '.' | '[].' | '.*.'; readonly fields: z.ZodObject };

/** The object within a field, within each entry of its list, or under each of its names. */
function nestedIn(type: z.ZodType): Nested | undefined {
  if (type instanceof z.ZodObject) return { step: '.', fields: type };
  if (type instanceof z.ZodArray && type.element instanceof z.ZodObject)
    return { step: '[].', fields: type.element };
  if (type instanceof z.ZodRecord && type.valueType instanceof z.ZodObject)
    return { step: '.*.', fields: type.valueType };
  return undefined;
}

/** A plain default: of a list or a group the description says it. */
function defaultOf(type: z.ZodType): string | undefined {
  if (!(type instanceof z.ZodDefault)) return undefined;
  const { defaultValue } = type.def;
  return typeof defaultValue === 'object' || defaultValue === '' ? undefined : String(defaultValue);
}
