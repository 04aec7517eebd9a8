import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { ReviewHead, SourceFile } from '../model.ts';
import { holdsOn, PROFILE_TERMS, profileOn } from '../schema/profile-terms.ts';
import { type ReviewFile, reviewSchema } from '../schema/review.ts';
import {
  type HeadingSchemeId,
  PROFILE_FAMILIES,
  type ProfileFamily,
  type ProfileId,
} from '../schema/vocabulary.ts';
import { WRITING_RULES } from '../schema/writing-rules.ts';
import { TAKEN_NAMES } from '../taken-names.ts';
import { formatDate } from '../written-date.ts';
import { nameFault } from './name-fault.ts';
import { missingFile } from './tables.ts';
import { parseYaml, type YamlResult } from './yaml.ts';

export const reviewFile = (id: string): string => `content/${id}/review.yaml`;

/** What is reviewed, by whom and when; without a value when the file is not there or has faults, which are told. */
export function readHead(
  id: string,
  source: SourceFile | undefined,
  diagnostics: Diagnostic[],
): Pick<YamlResult<ReviewHead>, 'value' | 'placeOf'> {
  const file = reviewFile(id);
  const place = { file, line: 1, column: 1 };
  if (source === undefined) {
    diagnostics.push(missingFile(file));
    return { value: undefined, placeOf: () => place };
  }
  const result = parseYaml(reviewSchema, file, source.text, { syntax: 'TK201', content: 'TK202' });
  diagnostics.push(...result.diagnostics);
  if (result.value !== undefined && result.value.id !== id) {
    diagnostics.push(
      diagnostic(
        'TK202',
        `Mục «id» là «${result.value.id}», cần trùng tên thư mục «${id}».`,
        result.placeOf(['id']),
      ),
    );
  }
  if (result.value !== undefined && TAKEN_NAMES.has(result.value.id)) {
    diagnostics.push(
      diagnostic(
        'TK214',
        `Mục «id» là «${result.value.id}», nhưng địa chỉ /${result.value.id}/ của trang dành cho phần khác.`,
        result.placeOf(['id']),
      ),
    );
  }
  diagnostics.push(...nameFault(id, place));
  return {
    value:
      result.value === undefined
        ? undefined
        : withProfile(result.value, result.placeOf, diagnostics),
    placeOf: result.placeOf,
  };
}

/** Settles by which rules the report is printed. */
function withProfile(
  { family, profile: written, ...rest }: ReviewFile,
  placeOf: YamlResult<unknown>['placeOf'],
  diagnostics: Diagnostic[],
): ReviewHead {
  const profile = written ?? profileOn(family ?? 'party', rest.date);
  if (family !== undefined && PROFILE_FAMILIES[profile] !== family) {
    diagnostics.push(
      diagnostic(
        'TK202',
        `Mục «family» là ${family} nhưng bộ quy định «${profile}» là của ${FAMILY_NAMES[PROFILE_FAMILIES[profile]]}.`,
        placeOf(['profile']),
        { cause: placeOf(['family']) },
      ),
    );
  } else if (!holdsOn(profile, rest.date)) {
    const { from, to } = PROFILE_TERMS[profile];
    const term =
      to === undefined || rest.date < from
        ? `từ ngày ${formatDate(from)}`
        : `đến ngày ${formatDate(to)}`;
    diagnostics.push(
      diagnostic(
        'TK210',
        `Báo cáo ngày ${formatDate(rest.date)} in theo «${profile}», bộ quy định có hiệu lực ${term}.`,
        placeOf([written === undefined ? 'date' : 'profile']),
      ),
    );
  }
  tellHeadings(profile, rest.headings, placeOf(['headings']), diagnostics);
  return { ...rest, profile };
}

/** What the office chose is printed; that the rules do not know it is said. */
export function tellHeadings(
  profile: ProfileId,
  headings: HeadingSchemeId | undefined,
  place: Place,
  diagnostics: Diagnostic[],
): void {
  const { permitted } = WRITING_RULES[profile].headings.value;
  if (headings === undefined || permitted.includes(headings)) return;
  diagnostics.push(
    diagnostic(
      'TK211',
      `Mục «headings» là ${headings}; bộ quy định «${profile}» chỉ dùng ${permitted.join(', ')}.`,
      place,
    ),
  );
}

const FAMILY_NAMES: Readonly<Record<ProfileFamily, string>> = { party: 'Đảng', state: 'Nhà nước' };
