import { describe, expect, test } from 'vitest';
import { appendices } from '../../../src/core/kinds/appendices.ts';
import type { EditionDefinition } from '../../../src/core/kinds/edition-definition.ts';
import { letter } from '../../../src/core/kinds/letter.ts';
import { isOffered } from '../../../src/core/kinds/offered.ts';
import { reviewedObject } from '../../../src/core/kinds/reviewed-object.ts';
import type { Report } from '../../../src/core/model.ts';
import { buildReport } from '../../../src/core/report.ts';
import { dossierCsv, makeDossier } from '../../../src/core/view/dossier.ts';
import { elementsOf, outlineEdition, reportOf } from '../../../src/core/view/edition.ts';
import { whereIs } from '../../../src/core/view/where-is.ts';
import { withFiles } from '../build.ts';
import { CONTENT, DATA, miniReview, miniText } from '../mini-review.ts';
import { pointIn } from '../point.ts';

type Changes = Readonly<Record<string, string | undefined>>;

function report(changes: Changes = {}): Report {
  const { report: made, diagnostics } = buildReport(withFiles(miniReview(), changes));
  if (made === undefined)
    throw new Error(
      diagnostics
        .map(({ message, place }) => `${place.file}:${pointIn(place).line} ${message}`)
        .join(' '),
    );
  return made;
}

const REVIEW = `${CONTENT}/review.yaml`;
const COMMENTS = {
  [`${DATA}/comments.csv`]:
    'id,body,paper_number,date,passage,comment,response,reply,note\nGY1,Bộ A,,2024-09-01,,Thêm số.,accepted,Đã thêm.,\n',
};
const SUBMISSION =
  'submission:\n  subject: về việc xem xét báo cáo\n  to: [Cấp trên]\n  symbol: TTr-A\n  recipients: [Như trên]\n';
const LETTER = {
  [`${CONTENT}/90-to-trinh.mdx`]:
    '---\nrole: submission\ntitle: Tờ trình\n---\n\n## Sự cần thiết\n\nXem <See appendix="targets"/>, <Cite document="nq01-2020"/>.\n',
  [REVIEW]: miniText(REVIEW) + SUBMISSION,
};

const PARTS = {
  of: 'parts',
  parts: [
    { title: 'Kết quả', roles: ['results', 'limitations'] },
    { title: 'Trống', roles: [] },
    { title: 'Còn lại', roles: ['tasks', 'causes'] },
  ],
} as const;

const definition: EditionDefinition = {
  id: 'thu',
  title: 'Bản thử',
  about: 'Để thử.',
  frame: 'official',
  audience: 'public',
  depth: 'full',
  variants: ['screen'],
  matter: PARTS,
  appendices: ['targets', 'sources', 'comments'],
};

/** The edition, of these sections alone. */
const only = (sections: readonly string[]): EditionDefinition => ({
  ...definition,
  matter: { ...PARTS, sections },
});

describe('outlineEdition', () => {
  test('numbers parts and chapters; a part without sections is left out', () => {
    const { parts } = outlineEdition(report(), definition);
    expect(
      parts.map(({ id, number, title, chapters }) => [
        id,
        number,
        title,
        chapters.map((one) => `${one.number} ${one.section.id}`),
      ]),
    ).toEqual([
      ['phan-1', 'Phần I', 'Kết quả', ['I. ket-qua', 'II. han-che']],
      ['phan-2', 'Phần II', 'Còn lại', ['I. nguyen-nhan', 'II. nhiem-vu']],
    ]);
  });

  test('within a part the roles set the order, then the order of the files', () => {
    const late = {
      [`${CONTENT}/03-ket-qua.mdx`]: undefined,
      [`${CONTENT}/09-ket-qua.mdx`]: miniText(`${CONTENT}/03-ket-qua.mdx`),
    };
    expect(
      outlineEdition(report(late), definition).parts[0]?.chapters.map(({ section }) => section.id),
    ).toEqual(['ket-qua', 'han-che']);
  });

  test('chapters past the tenth keep Roman numbers', () => {
    const [section] = report().sections;
    const many = {
      ...report(),
      sections:
        section === undefined
          ? []
          : Array.from({ length: 19 }, (_, order) => ({
              ...section,
              role: 'results' as const,
              order,
            })),
    };
    const numbers = outlineEdition(many, definition).parts[0]?.chapters.map(({ number }) => number);
    expect([numbers?.[3], numbers?.[8], numbers?.[9], numbers?.[13], numbers?.[18]]).toEqual([
      'IV.',
      'IX.',
      'X.',
      'XIV.',
      'XIX.',
    ]);
  });

  test('chosen sections alone, in the order of the report', () => {
    expect(
      outlineEdition(report(), only(['nhiem-vu', 'ket-qua'])).parts.map(({ number, chapters }) => [
        number,
        ...chapters.map(({ section }) => section.id),
      ]),
    ).toEqual([
      ['Phần I', 'ket-qua'],
      ['Phần II', 'nhiem-vu'],
    ]);
  });

  test('an appendix bears one number in every edition, by the order of all that the review has', () => {
    const labels = (
      changes: Changes,
      appendices: EditionDefinition['appendices'],
      profile?: 'state-nd30-2020',
    ) => {
      const outline = outlineEdition(report(changes), { ...definition, appendices, profile });
      return [
        ...outline.appendices.map(({ label, kind, turned }) => [label, kind, turned]),
        outline.ownPages,
      ];
    };
    // Between them, the chain from targets to tasks: Phụ lục 3.
    expect(labels(COMMENTS, ['comments', 'targets'])).toEqual([
      ['Phụ lục 1', 'targets', false],
      ['Phụ lục 4', 'comments', true],
      false,
    ]);
    expect(labels({}, ['comments', 'sources'])).toEqual([['Phụ lục 2', 'sources', false], false]);
    expect(labels(COMMENTS, ['comments'], 'state-nd30-2020')).toEqual([
      ['Phụ lục IV', 'comments', true],
      true,
    ]);
  });
});

describe('headings are numbered', () => {
  const numbers = (review: string, edition: Partial<EditionDefinition>) => {
    const outline = outlineEdition(report({ [REVIEW]: miniText(REVIEW) + review }), {
      ...definition,
      ...edition,
    });
    const [chapter] = outline.parts[0]?.chapters ?? [];
    return [
      outline.parts[0]?.number,
      chapter?.number,
      ...(chapter?.section.headings ?? []).map(({ id }) => outline.headingNumbers.get(id)),
    ];
  };

  test.each([
    ['as the rules do, where nobody chose', '', {}, ['Phần I', 'I.', '1.', '2.', 'a)', 'b)']],
    ['as the review says', 'headings: hyphen\n', {}, ['Phần I', 'I-', '1-', '2-', 'a)', 'b)']],
    [
      'as the edition says',
      'headings: hyphen\n',
      { headings: 'decimal' },
      ['Phần I', '1.', '1.1.', '1.2.', '-', '-'],
    ],
    [
      'by the place of the chapter in the edition',
      'headings: decimal\n',
      { matter: { of: 'parts', parts: [{ title: 'Tất cả', roles: ['context', 'results'] }] } },
      ['Phần I', '1.'],
    ],
  ] as const)('%s', (_, review, edition, expected) => {
    expect(numbers(review, edition)).toEqual(expected);
  });

  test('by the chapter they stand in; a section that the edition does not print has none', () => {
    const outline = outlineEdition(report(), {
      ...definition,
      headings: 'decimal',
      matter: { of: 'parts', parts: [{ title: 'Tất cả', roles: ['context', 'results'] }] },
    });
    const { sections } = report();
    const idsOf = (id: string): readonly string[] =>
      sections.find((section) => section.id === id)?.headings.map((heading) => heading.id) ?? [];
    const numbers = idsOf('ket-qua').map((id) => outline.headingNumbers.get(id));
    expect(numbers).toEqual(['2.1.', '2.2.', '-', '-']);
    expect([...outline.headingNumbers.keys()].sort()).toEqual(
      [...idsOf('boi-canh'), ...idsOf('ket-qua')].sort(),
    );
  });
});

describe('isOffered', () => {
  test('a volume of appendices, for a review with a register it prints', () => {
    const volume = { ...definition, matter: appendices.matter };
    expect(isOffered(report(), volume)).toBe(false);
    expect(isOffered(report(COMMENTS), volume)).toBe(true);
    expect(isOffered(report(COMMENTS), { ...volume, appendices: ['targets', 'instruments'] })).toBe(
      false,
    );
  });

  test('a letter, for a review with its narrative and its addressees', () => {
    expect(isOffered(report(LETTER), letter)).toBe(true);
    expect(isOffered(report({ [REVIEW]: LETTER[REVIEW] }), letter)).toBe(false);
    expect(isOffered(report({ ...LETTER, [REVIEW]: miniText(REVIEW) }), letter)).toBe(false);
  });

  test('a working copy, of a draft alone', () => {
    const working = { ...definition, working: true } as const;
    expect(isOffered(report(), working)).toBe(true);
    expect(isOffered(report({ [REVIEW]: `${miniText(REVIEW)}stage: submitted\n` }), working)).toBe(
      false,
    );
  });
});

describe('a letter', () => {
  test('is a paper beside the report: no section of it, its citations counted by themselves', () => {
    const made = report(LETTER);
    expect(made.sections.map(({ role }) => role)).not.toContain('submission');
    const outline = outlineEdition(made, {
      ...definition,
      matter: letter.matter,
      appendices: [],
    });
    expect(
      outline.paper?.headings.map(({ id, text }) => `${outline.headingNumbers.get(id)} ${text}`),
    ).toEqual(['I. Sự cần thiết']);
    const cites = elementsOf(outline).flatMap(({ key }) => {
      const one = made.bindings[key];
      return one?.kind === 'cite' ? [one.form] : [];
    });
    expect(cites).toEqual(['full']);
  });

  test('leads to an appendix by its number, to its element only where it is printed', () => {
    const made = report(LETTER);
    const to = { kind: 'see', to: 'appendix', id: 'targets' } as const;
    expect(whereIs(made, to)).toEqual({ name: 'Phụ lục 1', section: undefined, anchor: undefined });
    expect(whereIs(made, to, outlineEdition(made, definition)).anchor).toBe('phu-luc-targets');
    expect(
      whereIs(made, { kind: 'see', to: 'finding', id: 'HC01' }, outlineEdition(made, definition)),
    ).toMatchObject({ section: 'han-che', anchor: 'HC01' });
    expect(
      whereIs(
        made,
        { kind: 'see', to: 'section', id: 'boi-canh' },
        outlineEdition(made, definition),
      ),
    ).toMatchObject({ name: 'mục «Bối cảnh»', anchor: undefined });
  });
});

test('an edition numbers its own figures and cites in full what it is the first to cite', () => {
  const prose = (file: string, more: string): Changes => ({
    [`${CONTENT}/${file}`]: `${miniText(`${CONTENT}/${file}`)}\n${more}\n`,
  });
  const made = report({
    ...prose(
      '03-ket-qua.mdx',
      '<Chart indicators="forest-cover" title="Rừng"/>\n\nNhư <Cite document="nq01-2020"/> đã nêu, hình trên cho thấy độ che phủ tăng.',
    ),
    ...prose(
      '07-nhiem-vu.mdx',
      '<Chart indicators="forest-cover" title="Độ che phủ"/>\n\nTheo <Cite document="nq01-2020"/>, hình trên là điều cần giữ.',
    ),
  });
  const told = (chosen: readonly string[]) => {
    const outline = outlineEdition(made, only(chosen));
    const { bindings } = reportOf(made, outline);
    return elementsOf(outline).flatMap(({ key }): (string | number)[] => {
      const one = bindings[key];
      return one?.kind === 'chart' ? [one.number] : one?.kind === 'cite' ? [one.form] : [];
    });
  };
  expect(told(['ket-qua', 'nhiem-vu'])).toEqual([1, 2, 'full', 3, 'short']);
  expect(told(['nhiem-vu'])).toEqual([1, 'full']);
});

describe('a dossier', () => {
  const file = {
    finish: 'screen',
    file: 'thu.pdf',
    pages: 12,
    bytes: 3456,
    sha256: 'ab',
    sources: 'cd',
  } as const;
  const planned = [
    { definition: { ...definition, dossier: 'report' }, variants: ['screen'] },
    { definition: { ...definition, id: 'khac', dossier: 'summary' }, variants: ['screen'] },
  ] as const;

  test('lists files with their measures, what is missing, where appendices are and who leads to them', () => {
    const made = makeDossier(
      report({ ...LETTER, ...COMMENTS }),
      planned,
      [{ ...file, edition: 'thu' }],
      'cd',
    );
    expect(made.version).toMatchObject({ sources: 'cd', stage: 'dự thảo', draft: null });
    expect(made.editions.map(({ id, files }) => [id, files.length])).toEqual([
      ['thu', 1],
      ['khac', 0],
    ]);
    expect(made.missing).toEqual(['Tờ trình', 'Báo cáo tóm tắt', 'Phụ lục']);
    expect(made.appendices.map((one) => [one.label, one.in.length])).toEqual([
      ['Phụ lục 1', 2],
      ['Phụ lục 2', 2],
      ['Phụ lục 3', 0],
      ['Phụ lục 4', 2],
    ]);
    expect(made.references).toEqual([
      { appendix: 'Phụ lục 1', place: `${CONTENT}/90-to-trinh.mdx:8:5` },
    ]);
  });

  test('as a table has a row for every file', () => {
    const rows = dossierCsv(makeDossier(report(), planned, [{ ...file, edition: 'thu' }], 'cd'))
      .trim()
      .split('\r\n');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toBe('thu,Bản thử,Báo cáo tổng kết,public,screen,thu.pdf,12,3456,ab,cd');
  });
});

describe('words for what is reviewed', () => {
  const documents = miniText(`${DATA}/documents.csv`);
  const reviewed = (type: string): Report =>
    report({ [`${DATA}/documents.csv`]: documents.replace('Nghị quyết', type) });

  test.each(['Nghị quyết', 'Kết luận', 'Chương trình', 'Kế hoạch'])('%s', (type) => {
    const made = reviewed(type);
    const titled: EditionDefinition = {
      ...definition,
      matter: { of: 'parts', parts: [{ title: 'Thi hành {object}', roles: ['results'] }] },
    };
    const { parts, appendices: printed } = outlineEdition(made, titled);
    expect(parts.map(({ title }) => title)).toEqual([`Thi hành ${type}`]);
    expect(printed.find(({ kind }) => kind === 'targets')?.title).toBe(
      `Mức độ hoàn thành các mục tiêu của ${type}`,
    );
  });

  test('in English, and for a type that nobody foresaw', () => {
    expect(reviewedObject(reviewed('Kết luận'), 'en')).toBe('conclusion');
    expect(reviewedObject(reviewed('Giao ước'), 'en')).toBe('document');
    expect(reviewedObject(reviewed('Giao ước'))).toBe('Giao ước');
  });
});
