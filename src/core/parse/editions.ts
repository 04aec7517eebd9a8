import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import type { OwnEdition, ReviewHead, ReviewSources, Section, SourceFile } from '../model.ts';
import { suggestion } from '../nearest.ts';
import { BUILT_IN_EDITIONS, type EditionFile, editionSchema } from '../schema/editions.ts';
import { INTERNAL_APPENDICES } from '../schema/vocabulary.ts';
import { nameFault } from './name-fault.ts';
import { tellHeadings } from './review-head.ts';
import { parseYaml } from './yaml.ts';

const EDITION_FILE = /\/editions\/([^/]+)\.yaml$/;
const EDITION_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

type Narrative = { readonly sections: readonly Section[]; readonly complete: boolean };
type PlaceOf = (path: readonly PropertyKey[]) => Place;

/** Editions that the office put together itself, by file name; nothing when there are none. */
export const readEditions = (
  sources: ReviewSources,
  narrative: Narrative,
  head: ReviewHead | undefined,
  diagnostics: Diagnostic[],
): readonly OwnEdition[] =>
  sources.files
    .filter(({ path }) => EDITION_FILE.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => readEdition(file, narrative, head, diagnostics) ?? []);

function readEdition(
  { path, text }: SourceFile,
  narrative: Narrative,
  head: ReviewHead | undefined,
  diagnostics: Diagnostic[],
): OwnEdition | undefined {
  const place = { file: path, line: 1, column: 1 };
  const id = EDITION_FILE.exec(path)?.[1] ?? '';
  diagnostics.push(...idFaults(id, place));
  const read = parseYaml(editionSchema, path, text, { syntax: 'TK650', content: 'TK650' });
  diagnostics.push(...read.diagnostics);
  const { value, placeOf } = read;
  if (value === undefined) return undefined;
  diagnostics.push(
    ...sectionFaults(value, narrative, placeOf),
    ...appendixFaults(value, placeOf),
    ...pageFaults(value, placeOf),
  );
  const { profile = head?.profile, headings = head?.headings } = value;
  const hasOwn = value.headings !== undefined || value.profile !== undefined;
  if (hasOwn && profile !== undefined) {
    const key = value.headings === undefined ? 'profile' : 'headings';
    tellHeadings(profile, headings, placeOf([key]), diagnostics);
  }
  return { ...value, id, place };
}

/** What is wrong with the name of an edition's file, which its paper is named after. */
function idFaults(id: string, place: Place): readonly Diagnostic[] {
  const isBuiltIn = BUILT_IN_EDITIONS.some((name) => name === id);
  return [
    ...(EDITION_ID.test(id)
      ? []
      : [
          diagnostic(
            'TK650',
            `Tên tệp «${id}.yaml» cần gồm chữ thường không dấu, chữ số và gạch nối.`,
            place,
          ),
        ]),
    ...nameFault(id, place),
    ...(isBuiltIn
      ? [diagnostic('TK650', `Tên «${id}» đã là tên của một bản in có sẵn.`, place)]
      : []),
  ];
}

/** Sections named twice, or that there are not. */
function sectionFaults(
  { sections }: EditionFile,
  narrative: Narrative,
  placeOf: PlaceOf,
): readonly Diagnostic[] {
  const known = narrative.sections.filter(({ role }) => role !== 'submission').map(({ id }) => id);
  return sections.flatMap((section, index): readonly Diagnostic[] => {
    const at = placeOf(['sections', index]);
    if (sections.indexOf(section) < index)
      return [diagnostic('TK650', `Phần «${section}» đã có ở trên.`, at)];
    // Where a section could not be read, none can be called missing.
    if (!narrative.complete || known.includes(section)) return [];
    const message = `Không có phần nào tên «${section}»${suggestion(section, known) || '.'}`;
    return [diagnostic('TK650', message, at)];
  });
}

/** Working papers of the drafting office in an edition for everybody. */
const appendixFaults = (
  { audience, appendices }: EditionFile,
  placeOf: PlaceOf,
): readonly Diagnostic[] =>
  audience === 'public'
    ? appendices
        .filter((kind) => INTERNAL_APPENDICES.includes(kind))
        .map((kind) =>
          diagnostic(
            'TK650',
            `Phụ lục «${kind}» là tài liệu nội bộ, không in trong bản in công khai.`,
            placeOf(['appendices', appendices.indexOf(kind)]),
            { hint: 'Bỏ phụ lục này, hoặc ghi audience: internal.' },
          ),
        )
    : [];

const pageFaults = ({ pages }: EditionFile, placeOf: PlaceOf): readonly Diagnostic[] =>
  pages?.least !== undefined && pages.least > pages.most
    ? [
        diagnostic(
          'TK650',
          `Mục «pages»: least là ${pages.least}, lớn hơn most là ${pages.most}.`,
          placeOf(['pages', 'least']),
        ),
      ]
    : [];
