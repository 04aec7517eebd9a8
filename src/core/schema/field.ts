import type { z } from 'zod';

import type { Audience } from './vocabulary.ts';

/** What a field of a YAML file holds and who may read it, for `.meta()`: the data dictionary says both. */
export const open = (description: string): FieldMeta => ({ description, audience: 'public' });
/** The same for a field that never leaves the drafting office. */
export const inner = (description: string): FieldMeta => ({ description, audience: 'internal' });

export type FieldMeta = { readonly description: string; readonly audience: Audience };

/** Who may read a field; undefined where its schema does not say. */
export const audienceOf = (field: z.ZodType): Audience | undefined =>
  field.meta()?.['audience'] as Audience | undefined;
