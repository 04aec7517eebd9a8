import type { z } from 'zod';

import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { CODES, type DiagnosticCode } from '../diagnostic-codes.ts';
import { idAsFileFault } from '../file-names.ts';
import type {
  Allowed,
  OwnEdition,
  Publication,
  Requirement,
  ReviewHead,
  ReviewSources,
  Section,
  SourceFile,
} from '../model.ts';
import { suggestion } from '../nearest.ts';
import { BUILT_IN_EDITIONS, editionSchema } from '../schema/editions.ts';
import { type DeclaredIntake, intakeSchema } from '../schema/intake.ts';
import { holdsOn, PROFILE_TERMS, profileOn } from '../schema/profile-terms.ts';
import { allowedSchema, requirementsSchema } from '../schema/requirements.ts';
import { type ReviewFile, reviewSchema } from '../schema/review.ts';
import { TABLES } from '../schema/tables.ts';
import {
  type HeadingSchemeId,
  INTERNAL_APPENDICES,
  PROFILE_FAMILIES,
  type ProfileFamily,
  type ProfileId,
} from '../schema/vocabulary.ts';
import { WRITING_RULES } from '../schema/writing-rules.ts';
import { TAKEN_NAMES } from '../taken-names.ts';
import { formatDate } from '../written-date.ts';
import { parseNarrative } from './narrative.ts';
import { readPublications } from './publications.ts';
import { isUnread, missingFile, type ParsedTables, parseTables } from './tables.ts';
import { parseYaml, type YamlResult } from './yaml.ts';

export type ParsedReview = ParsedTables & {
  readonly id: string;
  readonly head: ReviewHead | undefined;
  readonly headPlace: YamlResult<unknown>['placeOf'];
  readonly requirements: readonly Requirement[];
  readonly allowed: readonly Allowed[];
  /** Of the report, by order in the file names. */
  readonly sections: readonly Section[];
  /** Narratives of papers beside the report. */
  readonly papers: readonly Section[];
  readonly editions: readonly OwnEdition[];
  /** Newest first. */
  readonly publications: readonly Publication[];
  /** Ids of findings as written, also of those with a fault; undefined when a section could not be read. */
  readonly writtenFindings: ReadonlySet<string> | undefined;
};

export const intakeFile = (id: string): string => `data/${id}/intake.yaml`;
export const reviewFile = (id: string): string => `content/${id}/review.yaml`;

/** Every file of one review as typed rows and sections, with everything found wrong on the way. */
export function parseReview(sources: ReviewSources): {
  readonly parsed: ParsedReview;
  readonly diagnostics: readonly Diagnostic[];
} {
  const byPath = new Map(sources.files.map((file) => [file.path, file]));
  const diagnostics: Diagnostic[] = [];
  const declared = readDeclared(sources.id, byPath, diagnostics);
  const { tables, diagnostics: ofTables } = parseTables(sources, byPath, declared);
  diagnostics.push(...ofTables);

  const headFile = reviewFile(sources.id);
  const head = isUnread(sources, headFile)
    ? { value: undefined, placeOf: () => ({ file: headFile, line: 1, column: 1 }) }
    : readHead(sources.id, byPath.get(headFile), diagnostics);
  const narrative = readSections(sources, diagnostics);
  const parsed: ParsedReview = {
    id: sources.id,
    head: head.value,
    headPlace: head.placeOf,
    ...tables,
    requirements: readRequirements(sources.id, byPath, diagnostics),
    allowed: readAllowed(sources.id, byPath, diagnostics),
    sections: narrative.sections.filter(({ role }) => role !== 'submission'),
    papers: narrative.sections.filter(({ role }) => role === 'submission'),
    editions: readEditions(sources, narrative, head.value, diagnostics),
    publications: readPublications(sources, diagnostics),
    writtenFindings:
      narrative.complete && (sources.unreadable ?? []).length === 0
        ? narrative.writtenFindings
        : undefined,
  };
  return { parsed, diagnostics };
}

/** A YAML file that a review may do without; without a value when it is not there or has faults, which are told. */
function readOptional<Schema extends z.ZodType>(
  schema: Schema,
  file: string,
  code: DiagnosticCode,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): YamlResult<z.infer<Schema>> {
  const source = byPath.get(file);
  const result =
    source === undefined
      ? { value: undefined, placeOf: () => ({ file, line: 1, column: 1 }), diagnostics: [] }
      : parseYaml(schema, file, source.text, { syntax: code, content: code });
  diagnostics.push(...result.diagnostics);
  return result;
}

/** What `intake.yaml` says of the tables; nothing when there is none. */
function readDeclared(
  id: string,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): Readonly<Record<string, DeclaredIntake>> {
  const file = intakeFile(id);
  const { value, placeOf } = readOptional(intakeSchema, file, 'TK113', byPath, diagnostics);
  for (const name of Object.keys(value?.files ?? {})) {
    if (TABLE_FILES.includes(name)) continue;
    diagnostics.push(
      diagnostic(
        'TK113',
        `Không có bảng nào tên «${name}»${suggestion(name, TABLE_FILES) || '.'}`,
        placeOf(['files', name]),
      ),
    );
  }
  return value?.files ?? {};
}

const requirementsFile = (id: string): string => `content/${id}/requirements.yaml`;
const allowedFile = (id: string): string => `content/${id}/allowed.yaml`;

/** What was asked of the review; nothing when nobody wrote it down. */
function readRequirements(
  id: string,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): readonly Requirement[] {
  const file = requirementsFile(id);
  const { value, placeOf } = readOptional(requirementsSchema, file, 'TK205', byPath, diagnostics);
  const rows = (value?.requirements ?? []).map(
    (row, index): Requirement => ({ ...row, place: placeOf(['requirements', index, 'id']) }),
  );
  for (const [index, row] of rows.entries()) {
    const first = rows.find((one) => one.id === row.id);
    if (first !== undefined && first !== row)
      diagnostics.push(
        diagnostic('TK205', `Mã yêu cầu «${row.id}» đã dùng ở trên.`, row.place, {
          cause: first.place,
        }),
      );
    for (const [at, code] of row.rules.entries()) {
      if (Object.hasOwn(CODES, code)) continue;
      diagnostics.push(
        diagnostic(
          'TK206',
          `Yêu cầu ${row.id}: không có quy tắc nào mang mã «${code}»${suggestion(code, Object.keys(CODES)) || '.'}`,
          placeOf(['requirements', index, 'rules', at]),
        ),
      );
    }
    for (const [at, name] of row.tables.entries()) {
      if (TABLE_FILES.includes(name)) continue;
      diagnostics.push(
        diagnostic(
          'TK206',
          `Yêu cầu ${row.id}: không có bảng nào tên «${name}»${suggestion(name, TABLE_FILES) || '.'}`,
          placeOf(['requirements', index, 'tables', at]),
        ),
      );
    }
  }
  return rows;
}

/** Findings that somebody answers for; nothing when there are none. */
function readAllowed(
  id: string,
  byPath: ReadonlyMap<string, SourceFile>,
  diagnostics: Diagnostic[],
): readonly Allowed[] {
  const file = allowedFile(id);
  const { value, placeOf } = readOptional(allowedSchema, file, 'TK207', byPath, diagnostics);
  return (value?.allowed ?? []).map((row, index) => ({
    ...row,
    place: placeOf(['allowed', index, 'code']),
  }));
}

const TABLE_FILES: readonly string[] = TABLES.map(({ file }) => file);

function readHead(id: string, source: SourceFile | undefined, diagnostics: Diagnostic[]) {
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

/** What is wrong with the name that a file or folder of a review gives to a page and its files. */
const nameFault = (id: string, place: Place): readonly Diagnostic[] => {
  const fault = idAsFileFault(id);
  return fault === undefined
    ? []
    : [diagnostic('TK215', `Tên «${id}» không dùng được: ${fault}.`, place)];
};

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
function tellHeadings(
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

const EDITION_FILE = /\/editions\/([^/]+)\.yaml$/;
const EDITION_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Editions that the office put together itself, by file name; nothing when there are none. */
function readEditions(
  sources: ReviewSources,
  narrative: { readonly sections: readonly Section[]; readonly complete: boolean },
  head: ReviewHead | undefined,
  diagnostics: Diagnostic[],
): readonly OwnEdition[] {
  const known = narrative.sections.filter(({ role }) => role !== 'submission').map(({ id }) => id);
  const files = sources.files.filter(({ path }) => EDITION_FILE.test(path));
  return [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, text }): OwnEdition[] => {
      const place = { file: path, line: 1, column: 1 };
      const id = EDITION_FILE.exec(path)?.[1] ?? '';
      if (!EDITION_ID.test(id))
        diagnostics.push(
          diagnostic(
            'TK650',
            `Tên tệp «${id}.yaml» cần gồm chữ thường không dấu, chữ số và gạch nối.`,
            place,
          ),
        );
      diagnostics.push(...nameFault(id, place));
      if (BUILT_IN_EDITIONS.some((one) => one === id))
        diagnostics.push(
          diagnostic('TK650', `Tên «${id}» đã là tên của một bản in có sẵn.`, place),
        );
      const {
        value,
        placeOf,
        diagnostics: found,
      } = parseYaml(editionSchema, path, text, { syntax: 'TK650', content: 'TK650' });
      diagnostics.push(...found);
      if (value === undefined) return [];
      for (const [index, section] of value.sections.entries()) {
        const at = placeOf(['sections', index]);
        const written =
          value.sections.indexOf(section) < index
            ? `Phần «${section}» đã có ở trên.`
            : `Không có phần nào tên «${section}»${suggestion(section, known) || '.'}`;
        if (
          value.sections.indexOf(section) < index ||
          (narrative.complete && !known.includes(section))
        )
          diagnostics.push(diagnostic('TK650', written, at));
      }
      const inner =
        value.audience === 'public'
          ? value.appendices.filter((kind) => INTERNAL_APPENDICES.includes(kind))
          : [];
      for (const kind of inner)
        diagnostics.push(
          diagnostic(
            'TK650',
            `Phụ lục «${kind}» là tài liệu nội bộ, không in trong bản in công khai.`,
            placeOf(['appendices', value.appendices.indexOf(kind)]),
            { hint: 'Bỏ phụ lục này, hoặc ghi audience: internal.' },
          ),
        );
      const { pages } = value;
      if (pages?.least !== undefined && pages.least > pages.most)
        diagnostics.push(
          diagnostic(
            'TK650',
            `Mục «pages»: least là ${pages.least}, lớn hơn most là ${pages.most}.`,
            placeOf(['pages', 'least']),
          ),
        );
      const { profile = head?.profile, headings = head?.headings } = value;
      const own = value.headings !== undefined || value.profile !== undefined;
      if (own && profile !== undefined)
        tellHeadings(
          profile,
          headings,
          placeOf([value.headings === undefined ? 'profile' : 'headings']),
          diagnostics,
        );
      return [{ ...value, id, place }];
    });
}

function readSections(
  sources: ReviewSources,
  diagnostics: Diagnostic[],
): {
  readonly sections: readonly Section[];
  readonly complete: boolean;
  readonly writtenFindings: ReadonlySet<string>;
} {
  const sections: Section[] = [];
  const writtenFindings = new Set<string>();
  let complete = true;
  const files = sources.files.filter((file) => file.path.endsWith('.mdx'));
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const result = narrativeOf(file);
    diagnostics.push(...result.diagnostics);
    const { section } = result;
    for (const id of result.writtenFindings) writtenFindings.add(id);
    if (section === undefined) {
      complete = false;
      continue;
    }
    diagnostics.push(...nameFault(section.id, section.place));
    const same = sections.find((other) => other.id === section.id);
    if (same !== undefined) {
      diagnostics.push(
        diagnostic('TK307', `Hai tệp lời văn cùng tên «${section.id}».`, section.place, {
          cause: same.place,
        }),
      );
    } else sections.push(section);
  }
  return { sections, complete, writtenFindings };
}

/** The same file is read again and again while a review is written in a preview. */
const NARRATIVES = new WeakMap<SourceFile, ReturnType<typeof parseNarrative>>();

function narrativeOf(file: SourceFile): ReturnType<typeof parseNarrative> {
  const narrative = NARRATIVES.get(file) ?? parseNarrative(file.path, file.text);
  NARRATIVES.set(file, narrative);
  return narrative;
}
