import { type Diagnostic, diagnostic } from '../diagnostic.ts';
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
import { readEditions } from './editions.ts';
import { nameFault } from './name-fault.ts';
import { parseNarrative } from './narrative.ts';
import { readPublications } from './publications.ts';
import { readHead, reviewFile } from './review-head.ts';
import { isUnread, type ParsedTables, parseTables } from './tables.ts';
import type { YamlResult } from './yaml.ts';
import { readAllowed, readDeclared, readRequirements } from './yaml-files.ts';

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

/** Every file of one review as typed rows and sections, with everything found wrong on the way. */
export function parseReview(sources: ReviewSources): {
  readonly parsed: ParsedReview;
  readonly diagnostics: readonly Diagnostic[];
} {
  const byPath = new Map(sources.files.map((file) => [file.path, file]));
  const diagnostics: Diagnostic[] = [];
  const declared = readDeclared(sources.id, byPath, diagnostics);
  const headFile = reviewFile(sources.id);
  const head = isUnread(sources, headFile)
    ? { value: undefined, placeOf: () => ({ file: headFile, line: 1, column: 1 }) }
    : readHead(sources.id, byPath.get(headFile), diagnostics);
  const { tables, diagnostics: ofTables } = parseTables(sources, byPath, {
    declared,
    themes: head.value?.themes,
  });
  diagnostics.push(...ofTables);
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
