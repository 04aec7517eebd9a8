import type { z } from 'zod';

import type { targetsTable } from './targets.ts';
import { OPERATORS, type Operator } from './vocabulary.ts';

type TargetColumn = keyof z.infer<typeof targetsTable.row>;

/** What an operator asks of a target, and the columns it cannot do without and those it reads when given. */
type OperatorColumns = {
  readonly about: string;
  readonly needs: readonly TargetColumn[];
  readonly may: readonly TargetColumn[];
};

const level = (about: string): OperatorColumns => ({
  about,
  needs: ['value', 'unit', 'indicator'],
  may: [],
});
const trend = (about: string): OperatorColumns => ({
  about,
  needs: ['indicator'],
  may: ['period'],
});

export const OPERATOR_COLUMNS: Readonly<Record<Operator, OperatorColumns>> = {
  '>=': level('Ít nhất bằng mức.'),
  '>': level('Trên mức.'),
  '<=': level('Không quá mức.'),
  '<': level('Dưới mức.'),
  '=': level('Đúng bằng mức.'),
  range: {
    about: 'Trong khoảng từ mức dưới đến mức trên.',
    needs: ['value', 'value_to', 'unit', 'indicator'],
    may: [],
  },
  keep: level('Giữ được mức, không thấp hơn.'),
  'reduce-baseline': {
    about: 'Giảm ít nhất bấy nhiêu phần trăm so với năm gốc.',
    needs: ['value', 'unit', 'indicator', 'baseline_year'],
    may: ['value_to'],
  },
  'reduce-scenario': {
    about: 'Giảm ít nhất bấy nhiêu phần trăm so với kịch bản phát triển thông thường.',
    needs: ['value', 'unit', 'indicator', 'scenario_indicator'],
    may: ['value_to'],
  },
  'zero-new': {
    about: 'Không để phát sinh mới.',
    needs: ['indicator'],
    may: ['value'],
  },
  'trend-down': trend('Giảm dần, không nêu con số.'),
  'trend-up': trend('Tăng dần, không nêu con số.'),
  qualitative: {
    about: 'Định tính: người đánh giá ghi mức độ, lý do và nguồn.',
    needs: [],
    may: ['judged_verdict', 'judged_reason', 'judged_source'],
  },
  all: {
    about: 'Gồm nhiều ý: mỗi ý một dòng ghi mục tiêu này ở cột parent.',
    needs: [],
    may: [],
  },
};

/** The operators in the order of the vocabulary, each with what it asks for. */
export const EVERY_OPERATOR: readonly (OperatorColumns & { readonly operator: Operator })[] =
  OPERATORS.map((operator) => ({ operator, ...OPERATOR_COLUMNS[operator] }));
