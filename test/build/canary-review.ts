import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { z } from 'zod';

import { editionSchema } from '../../src/core/schema/editions.ts';
import { audienceOf } from '../../src/core/schema/field.ts';
import { intakeSchema } from '../../src/core/schema/intake.ts';
import { REPORT_FORMAT } from '../../src/core/schema/publication.ts';
import { allowedSchema, requirementsSchema } from '../../src/core/schema/requirements.ts';
import { reviewSchema } from '../../src/core/schema/review.ts';
import { sectionHeadSchema } from '../../src/core/schema/section.ts';
import { publicColumns, type TableSchema } from '../../src/core/schema/table.ts';
import { TABLES } from '../../src/core/schema/tables.ts';
import { BASE, CONTENT, DATA, MINI_ID } from '../core/mini-review.ts';

/** A string that stands in one place of the review alone; `forms` are the ways a page may write it. */
export type Canary = { readonly place: string; readonly forms: readonly string[] };

/** Words of no language, with letters and a sign that files of different kinds write in different ways. */
const inward = (place: string): string => `yếnkín&${slugOf(place)}`;
const outward = (place: string): string => `yếnhót&${slugOf(place)}`;
/** Ends in a letter of its own, so that none begins another. */
const slugOf = (place: string): string => `${place.replaceAll(/[^a-z]/gi, '').toLowerCase()}q`;

/** Internal cells that can hold no string of ours: closed lists, and ids of things that are public. */
const CLOSED: Readonly<Record<string, string>> = {
  'contributions.csv area': '',
  'contributions.csv kind': 'ministry',
  'contributions.csv status': 'received',
  'contributions.csv figures': 'rice-land',
  'contributions.csv sections': 'ket-qua',
  'comments.csv response': 'accepted',
  'events.csv kind': 'consultation',
  // The id of a paragraph, by which readers point to it, too.
  'comments.csv passage': 'ket-qua--kq01--p1',
};

/** One row for each table; what is internal in it is filled in from the schema, `!` takes a string for everybody. */
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'indicators.csv': {
    id: 'canary-level',
    name: '!',
    theme: 'land',
    unit: 'ha',
    decimals: '0',
    kind: 'national',
    measure: 'level',
    definition: '!',
    definition_gaps: '!',
    note: '!',
  },
  'targets.csv': {
    id: 'T05',
    theme: 'land',
    name: '!',
    text: '!',
    document: 'canary-paper',
    operator: 'qualitative',
    conditional: '!',
    verified: 'no',
    evidence: '!',
    judged_verdict: 'met',
    judged_reason: '!',
    judged_source: 'canary-source',
    reported_note: '!',
  },
  'related_targets.csv': {
    id: 'LQ01',
    target: 'T05',
    document: 'canary-paper',
    text: '!',
    operator: 'qualitative',
    conditional: '!',
    source: 'canary-source',
    verified: 'no',
    evidence: '!',
    note: '!',
  },
  'observations.csv': {
    indicator: 'canary-level',
    area: 'all',
    year: '2022',
    value: '7',
    unit: 'ha',
    status: 'final',
    source: 'canary-source',
    method: '!',
    note: '!',
  },
  'sources.csv': {
    id: 'canary-source',
    code: 'N09',
    publisher: '!',
    title: '!',
    url: 'https://example.org/!',
    kind: 'press',
    verified: 'no',
    note: '!',
  },
  'documents.csv': {
    id: 'canary-paper',
    type: 'Kế hoạch',
    issuer: '!',
    date: '2021-02-03',
    title: '!',
    short: '!',
    alias: '!',
    verified: 'no',
    note: '!',
  },
  'areas.csv': { id: 'north', name: 'Phía Bắc', level: 'region' },
  'bodies.csv': {
    id: 'canary-body',
    name: '!',
    kind: 'state',
    valid_from: '2021-01-01',
    verified: 'no',
    note: '!',
  },
  'commitments.csv': {
    id: 'NV01',
    kind: 'task',
    text: '!',
    document: 'nq01-2020',
    clause: '!',
    verified: 'no',
  },
  'instruments.csv': {
    id: 'TC01',
    document: 'canary-paper',
    article: '!',
    viewpoint_or_task: 'NV01',
    effect: '!',
    verified: 'no',
  },
};

/** A day for each internal date, in the order they are met; none of them is said elsewhere. */
function* days(): Generator<string, never> {
  for (let day = 0; ; day += 1) yield `2024-0${6 + Math.floor(day / 12)}-${11 + (day % 12)}`;
}

/** A cell of a type that is found again, or undefined where the type takes none. */
function canaryCell(type: z.ZodType, place: string, nextDay: () => string): string | undefined {
  const text = inward(place);
  const found = [text, text.replace('yếnkín&', 'yenkin-')].find(
    (one) => type.safeParse(one).success,
  );
  return found ?? (type.safeParse('2024-06-11').success ? nextDay() : undefined);
}

/** As written in files, and as dates are said on pages. */
const formsOf = (cell: string): readonly string[] => {
  const [year, month, day] = cell.split('-').map(Number);
  return /^\d{4}-/.test(cell) ? [cell, `${day}/${month}/${year}`] : [cell];
};

export type CanaryReview = {
  readonly internal: readonly Canary[];
  readonly public: readonly Canary[];
  /** Internal fields that the schemas know and for which there is no canary here, nor a word why. */
  readonly lacking: readonly string[];
};

/** Writes the small review into `root`, with a string of its own in every place that is internal, and in others that are not. */
export async function writeCanaryReview(root: string): Promise<CanaryReview> {
  await cp(BASE, root, { recursive: true });
  const inner: Canary[] = [];
  const outer: Canary[] = [];
  const lacking: string[] = [];
  const day = days();
  const nextDay = (): string => day.next().value;
  const hide = (place: string, cell = inward(place)): string => {
    inner.push({ place, forms: formsOf(cell) });
    return cell;
  };
  const show = (place: string): string => {
    const text = outward(place);
    outer.push({ place, forms: [text] });
    return text;
  };
  const save = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };

  const rowOf = (schema: TableSchema): Readonly<Record<string, string>> => {
    const shown = publicColumns(schema);
    return Object.fromEntries(
      Object.keys(schema.columns).map((column) => {
        const place = `${schema.file} ${column}`;
        const given = ROWS[schema.file]?.[column] ?? '';
        if (shown.includes(column))
          return [column, given.endsWith('!') ? `${given.slice(0, -1)}${show(place)}` : given];
        if (CLOSED[place] !== undefined) return [column, CLOSED[place]];
        const cell = canaryCell(schema.row.shape[column] as z.ZodType, place, nextDay);
        if (cell === undefined) lacking.push(place);
        return [column, cell === undefined ? '' : hide(place, cell)];
      }),
    );
  };
  for (const schema of TABLES) {
    const row = rowOf(schema);
    const file = `${DATA}/${schema.file}`;
    const before = await readFile(join(root, file), 'utf8').catch(
      () => `${Object.keys(schema.columns).join(',')}\n`,
    );
    const header = (before.split('\n', 1)[0] ?? '').split(',');
    const missing = Object.keys(schema.columns).filter(
      (column) => !header.includes(column) && row[column] !== '',
    );
    const lines = before
      .trimEnd()
      .split('\n')
      .map(
        (line, index) =>
          `${line}${missing.map((column) => `,${index === 0 ? column : ''}`).join('')}`,
      );
    await save(
      file,
      `${[...lines, [...header, ...missing].map((column) => row[column] ?? '').join(',')].join('\n')}\n`,
    );
  }
  await save(
    `${DATA}/intake.yaml`,
    `# ${hide('intake.yaml files')}\nfiles: { observations.csv: { numbers: en } }\n`,
  );

  // An earlier publication is only read for what it is made of; whoever adds to the file gives nothing away.
  await save(
    `${DATA}/publications/2024-03-31.json`,
    JSON.stringify({
      format: REPORT_FORMAT,
      review: { id: MINI_ID, as_of: '2024-03-31', remark: hide('publications review') },
      indicators: [
        {
          id: 'gone',
          name: show('publications indicators'),
          note: hide('publications indicators note'),
        },
      ],
      areas: [],
      sources: [],
      assessments: [],
      targets: [{ id: 'T97', name: show('publications targets') }],
      series: [
        {
          indicator: 'gone',
          area: 'all',
          unit: 'ha',
          points: [
            {
              period: '2022',
              value: '3',
              reports: [
                {
                  status: 'final',
                  source: 'canary-source',
                  revises: null,
                  note: null,
                  used: true,
                  row: hide('publications rows'),
                },
              ],
            },
          ],
        },
      ],
      findings: [{ title: hide('publications findings') }],
    }),
  );

  const yaml = (values: Readonly<Record<string, unknown>>): string => JSON.stringify(values);
  const asked = {
    id: hide('requirements.yaml id', 'Q97'),
    wording: hide('requirements.yaml wording'),
    source: 'nq01-2020',
    clause: hide('requirements.yaml clause'),
    rules: [hide('requirements.yaml rules', 'TK447')],
    tables: [hide('requirements.yaml tables', 'comments.csv')],
    mentions: [
      { name: hide('requirements.yaml mentions'), any: [hide('requirements.yaml mentions any')] },
    ],
    severity: { draft: 'info', submitted: 'info', issued: 'info' },
    human: hide('requirements.yaml human'),
    confirmed: {
      by: hide('requirements.yaml confirmed'),
      date: hide('requirements.yaml confirmed date', nextDay()),
    },
  };
  await save(
    `${CONTENT}/requirements.yaml`,
    `# ${hide('requirements.yaml remark')}\nrequirements: [${yaml(asked)}]\n`,
  );
  const allowance = {
    code: hide('allowed.yaml code', 'TK325'),
    file: '09-yenkindraft.mdx',
    contains: inward('draft chart'),
    reason: hide('allowed.yaml reason'),
    by: hide('allowed.yaml by'),
    date: hide('allowed.yaml date', nextDay()),
  };
  await save(
    `${CONTENT}/allowed.yaml`,
    `# ${hide('allowed.yaml remark')}\nallowed: [${yaml(allowance)}]\n`,
  );

  const head = await readFile(join(root, CONTENT, 'review.yaml'), 'utf8');
  const submission = {
    subject: hide('review.yaml submission'),
    to: [hide('review.yaml submission to')],
    symbol: hide('review.yaml submission symbol', 'TTr/yếnkín'),
    recipients: [hide('review.yaml submission recipients')],
  };
  await save(
    `${CONTENT}/review.yaml`,
    `# ${hide('review.yaml remark')}\n${head.replace(/^title: .*$/m, `title: ${show('review.yaml title')}`)}stage: draft\ndraft: { number: 3, date: 2024-12-30 }\nsubmission: ${yaml(submission)}\n`,
  );

  const edition = (
    place: string,
    audience: 'public' | 'internal',
    sections: readonly string[],
  ): string =>
    `# ${hide(`${place} remark`)}\ntitle: ${audience === 'public' ? show(place) : hide(place)}\nsections: ${yaml({ sections }).slice('{"sections":'.length, -1)}\naudience: ${audience}\n`;
  await save(
    `${CONTENT}/editions/mo.yaml`,
    edition('editions public', 'public', ['ket-qua', 'yenkindraft']),
  );
  await save(
    `${CONTENT}/editions/yenkinedition.yaml`,
    edition('editions internal', 'internal', ['ket-qua']),
  );
  hide('editions internal file', 'yenkinedition');

  await save(
    `${CONTENT}/01-boi-canh.mdx`,
    [
      '---',
      'role: context',
      `# ${hide('section remark')}`,
      `title: ${show('section title')}`,
      `summary: ${show('section summary')}`,
      '---',
      '',
      `<Cite document="nq01-2020"/> được ban hành {/* ${hide('comment in a sentence')} */} khi rừng còn ít. ${show('section prose')}.`,
      '',
      `{/*\n${hide('comment on its own')}\n*/}`,
      '',
      `<Result id="KQ09" theme="forest" targets="T01" title="${show('finding title')}">`,
      '',
      `{/* ${hide('comment in a finding')} */}`,
      '',
      'Rừng được giữ.',
      '',
      '</Result>',
      '',
    ].join('\n'),
  );
  await save(
    `${CONTENT}/09-yenkindraft.mdx`,
    [
      '---',
      'role: implementation',
      `title: ${hide('draft title')}`,
      `summary: ${hide('draft summary')}`,
      'draft: true',
      '---',
      '',
      hide('draft opening'),
      '',
      `## ${hide('draft heading')}`,
      '',
      `<Limitation id="yenkinfinding" theme="land" targets="T02" title="${hide('draft finding')}">`,
      '',
      hide('draft finding text'),
      '',
      '</Limitation>',
      '',
      `<Chart indicators="forest-cover" title="${hide('draft chart')}" caption="${hide('draft caption')}"/>`,
      '',
    ].join('\n'),
  );
  hide('draft file', 'yenkindraft');
  hide('draft finding id', 'yenkinfinding');
  await save(
    `${CONTENT}/90-to-trinh.mdx`,
    `---\nrole: submission\ntitle: ${hide('letter title')}\n---\n\n${hide('letter text')}\n`,
  );

  for (const [file, schema] of Object.entries(YAML)) {
    for (const [name, field] of Object.entries(
      schema.shape as Readonly<Record<string, z.ZodType>>,
    )) {
      const place = `${file} ${name}`;
      if (
        audienceOf(field) !== 'public' &&
        !OTHERWISE.has(place) &&
        !inner.some((one) => one.place === place)
      )
        lacking.push(place);
    }
  }
  return { internal: inner, public: outer, lacking };
}

const YAML: Readonly<Record<string, z.ZodObject>> = {
  'review.yaml': reviewSchema,
  'intake.yaml': intakeSchema,
  editions: editionSchema,
  section: sectionHeadSchema,
  'requirements.yaml': requirementsSchema.shape.requirements.element,
  'allowed.yaml': allowedSchema.shape.allowed.element,
};

/** Internal fields that can hold no string of ours: a paper that is public, words of severity, a name that stands elsewhere too; of a draft, everything else does. */
const OTHERWISE: ReadonlySet<string> = new Set([
  'requirements.yaml source',
  'requirements.yaml severity',
  'allowed.yaml file',
  'allowed.yaml contains',
  'section draft',
]);
