import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { Instrument } from '../../model.ts';
import type { RegisterRule } from '../register-rule.ts';

/** One document serves one commitment once, unless the rows name different articles of it. */
export const instrumentTwice: RegisterRule = ({ instruments }) => {
  const rows = new Map<string, Instrument[]>();
  return instruments.rows.flatMap((instrument): Diagnostic[] => {
    const key = `${instrument.document} ${instrument.viewpoint_or_task}`;
    const before = rows.get(key) ?? [];
    rows.set(key, [...before, instrument]);
    const same = before.find(({ article }) => article === undefined || instrument.article === undefined || article === instrument.article);
    if (same === undefined) return [];
    return [
      diagnostic('TK433', `Văn bản «${instrument.document}» đã ghi cho «${instrument.viewpoint_or_task}» ở dòng ${same.id}.`, instruments.placeOf(instrument, 'document'), { cause: instruments.placeOf(same, 'document') }),
    ];
  });
};
