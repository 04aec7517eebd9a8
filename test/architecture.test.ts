import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. The first rule whose `files` matches a file governs it. A pattern is a path
 * below `src` (`*` within one folder, `**` across folders) or a package (`node:**`, `unist-*`);
 * `type:` before a pattern allows types only. Types of the core model and schema are open to all.
 */
type Rule = { readonly room: string; readonly files: string; readonly may: readonly string[] };

const CORE_BASE = ['core/*.ts'];
const SCHEMA = ['core/schema/*'];
const KINDS = ['core/kinds/*'];
const DOCUMENT = ['core/document/*'];
const VIEW = ['core/view/**', 'core/messages/**', ...KINDS];
/** What every room of PDF files stands on. */
const PDF_BASE = ['pdf/file/*', '@cantoo/pdf-lib'];
/** One reader of content streams, for all who ask what a page paints. */
const PDF_READING = ['pdf/content/*', 'pdf/fonts/*'];
/** What a stage may take besides its own files and packages. */
const STAGE = [...CORE_BASE, ...SCHEMA, ...DOCUMENT, 'core/text/*'];

const TABLE: readonly Rule[] = [
  {
    room: 'core report',
    files: 'core/report.ts',
    may: [
      ...CORE_BASE,
      ...SCHEMA,
      'core/intake/*',
      'core/parse/*',
      'core/validate/**',
      'core/assess/**',
      'core/link/*',
      'core/requirements/*',
      'core/claims/*',
      'core/view/*',
    ],
  },
  {
    room: 'core publish',
    files: 'core/publish.ts',
    may: [...CORE_BASE, ...SCHEMA, 'core/link/*', 'core/view/site-pages.ts'],
  },
  { room: 'core kinds', files: 'core/kinds/*', may: [...CORE_BASE, ...SCHEMA, ...KINDS] },
  { room: 'core decimal', files: 'core/decimal.ts', may: ['big.js'] },
  {
    room: 'core base',
    files: 'core/*.ts',
    may: [...CORE_BASE, 'type:core/schema/*', 'type:mdast'],
  },
  {
    room: 'core schema',
    files: 'core/schema/*',
    may: [...CORE_BASE, ...SCHEMA, 'core/text/orthography.ts', 'zod'],
  },
  {
    room: 'core parse, tables',
    files: 'core/parse/csv.ts',
    may: [...STAGE, 'core/intake/*', 'core/parse/*', 'csv-parse/sync'],
  },
  {
    room: 'core parse',
    files: 'core/parse/*',
    may: [
      ...STAGE,
      'core/intake/*',
      'core/parse/*',
      'type:zod',
      'yaml',
      'unified',
      'remark-*',
      'unist-util-visit',
      'vfile-message',
      'type:mdast',
      'type:mdast-util-mdx-jsx',
    ],
  },
  {
    room: 'core document',
    files: 'core/document/*',
    may: [
      ...CORE_BASE,
      ...SCHEMA,
      ...DOCUMENT,
      'unist-util-visit',
      'type:mdast',
      'type:mdast-util-mdx-jsx',
    ],
  },
  { room: 'core text', files: 'core/text/**', may: [...CORE_BASE, 'core/text/**'] },
  { room: 'core validate', files: 'core/validate/**', may: [...STAGE, 'core/validate/**'] },
  {
    room: 'core rules',
    files: 'core/rules/*',
    may: [...CORE_BASE, 'core/validate/*', 'core/claims/check-claims.ts'],
  },
  { room: 'core assess', files: 'core/assess/**', may: [...STAGE, 'core/assess/**'] },
  {
    room: 'core requirements',
    files: 'core/requirements/**',
    may: [...STAGE, ...KINDS, 'core/requirements/**'],
  },
  { room: 'core link', files: 'core/link/**', may: [...STAGE, 'core/link/**'] },
  { room: 'core intake', files: 'core/intake/**', may: [...STAGE, 'core/intake/**'] },
  { room: 'core claims', files: 'core/claims/**', may: [...STAGE, ...VIEW, 'core/claims/**'] },
  {
    room: 'core messages',
    files: 'core/messages/**',
    may: [...STAGE, 'core/messages/**', 'core/view/**'],
  },
  { room: 'core view', files: 'core/view/**', may: [...STAGE, ...VIEW, 'type:zod'] },

  {
    room: 'io',
    files: 'io/**',
    may: [...CORE_BASE, 'core/parse/known-files.ts', 'io/**', 'node:**'],
  },
  { room: 'html', files: 'html/*', may: ['html/*', 'htmlparser2'] },
  {
    room: 'charts',
    files: 'charts/**',
    may: [...CORE_BASE, ...VIEW, 'charts/**', '@napi-rs/canvas', 'node:**'],
  },

  {
    room: 'site, prose',
    files: 'site/remark-narrative.ts',
    may: [
      ...DOCUMENT,
      'core/passage-code.ts',
      'core/picture.ts',
      'site/*',
      'unist-*',
      'type:vfile',
      'type:mdast',
      'type:mdast-util-mdx-jsx',
    ],
  },
  {
    room: 'site, manual',
    files: 'site/remark-manual.ts',
    may: [...DOCUMENT, 'site/*', 'unist-*', 'type:vfile', 'type:mdast'],
  },
  {
    room: 'site, manual',
    files: 'site/manual.ts',
    may: [...VIEW, 'site/*', 'type:astro'],
  },
  {
    room: 'site, rules',
    files: 'site/rule-reference.ts',
    may: [...CORE_BASE, 'core/rules/registry.ts'],
  },
  {
    room: 'site',
    files: 'site/**',
    may: [
      ...CORE_BASE,
      ...SCHEMA,
      ...DOCUMENT,
      ...VIEW,
      'html/*',
      'io/disk.ts',
      'io/hear-folder.ts',
      'site/**',
      'type:charts/*',
      'pdf/variants/output-variant.ts',
      'print/profile-css.ts',
      'print/profiles.ts',
      'node:**',
      'vite',
      'type:astro',
      'unist-*',
      'type:vfile',
      'type:mdast',
    ],
  },
  {
    room: 'components',
    files: 'components/**',
    may: [...CORE_BASE, ...SCHEMA, ...VIEW, 'html/*', 'site/**', 'components/**'],
  },
  {
    room: 'layouts',
    files: 'layouts/**',
    may: [...CORE_BASE, ...SCHEMA, ...VIEW, 'site/**', 'layouts/**', 'components/**', 'styles/*'],
  },
  {
    room: 'pages',
    files: 'pages/**',
    may: [
      ...CORE_BASE,
      ...SCHEMA,
      ...VIEW,
      'site/**',
      'layouts/**',
      'components/**',
      'type:astro',
      'astro:*',
      'virtual:**',
    ],
  },
  {
    room: 'client',
    files: 'client/**',
    may: [...CORE_BASE, ...VIEW, 'client/**', 'chart.js', 'chart.js/*', 'pagedjs'],
  },
  {
    room: 'preview',
    files: 'preview/**',
    may: [
      ...CORE_BASE,
      ...SCHEMA,
      ...VIEW,
      'site/**',
      'layouts/*',
      'print/profiles.ts',
      'preview/**',
      'pdfjs-dist',
      'pdfjs-dist/build/*',
    ],
  },
  // What runs inside the browser's page.
  {
    room: 'paginate, in the page',
    files: 'paginate/in-page/**',
    may: ['paginate/in-page/*', 'type:pdf/join/printed-part.ts'],
  },
  {
    room: 'paginate',
    files: 'paginate/**',
    may: [
      ...CORE_BASE,
      'io/**',
      'paginate/**',
      'type:pdf/join/printed-part.ts',
      'node:**',
      'playwright-core',
      'rolldown',
    ],
  },
  { room: 'pdf file', files: 'pdf/file/*', may: ['pdf/file/*', '@cantoo/pdf-lib', 'node:**'] },
  { room: 'pdf fonts', files: 'pdf/fonts/*', may: [...PDF_BASE, 'pdf/fonts/*', 'node:crypto'] },
  { room: 'pdf content', files: 'pdf/content/*', may: [...PDF_BASE, ...PDF_READING] },
  { room: 'pdf tags', files: 'pdf/tags/*', may: [...PDF_BASE, 'pdf/tags/*'] },
  {
    room: 'pdf join',
    files: 'pdf/join/*',
    may: [
      ...CORE_BASE,
      ...PDF_BASE,
      ...PDF_READING,
      'pdf/tags/*',
      'pdf/join/*',
      'io/disk.ts',
      'node:module',
    ],
  },
  {
    room: 'pdf facts',
    files: 'pdf/facts/*',
    may: [
      ...PDF_BASE,
      ...PDF_READING,
      'pdf/facts/*',
      'type:pdf/join/printed-part.ts',
      'pdfjs-dist/legacy/build/*',
      '@napi-rs/canvas',
    ],
  },
  {
    room: 'pdf variants',
    files: 'pdf/variants/*',
    may: [
      ...PDF_BASE,
      ...PDF_READING,
      'pdf/variants/*',
      'type:core/schema/*',
      'core/messages/**',
      'io/disk.ts',
      '@napi-rs/canvas',
      'node:**',
    ],
  },
  {
    room: 'pdf validate',
    files: 'pdf/validate/**',
    may: [...CORE_BASE, ...PDF_BASE, ...PDF_READING, 'pdf/tags/*', 'pdf/validate/**'],
  },
  {
    room: 'print',
    files: 'print/**',
    may: [
      ...CORE_BASE,
      ...SCHEMA,
      'html/*',
      'io/makings.ts',
      'paginate/*',
      'type:paginate/in-page/*',
      'pdf/**',
      'print/**',
      'node:crypto',
      'type:playwright-core',
      '@cantoo/pdf-lib',
    ],
  },
  {
    room: 'checks',
    files: 'checks/**',
    may: [
      ...CORE_BASE,
      'type:core/intake/*',
      'type:core/parse/*',
      'html/*',
      'io/**',
      'checks/**',
      'node:**',
    ],
  },
  {
    room: 'build',
    files: 'build/**',
    may: [
      'core/**',
      'io/**',
      'charts/**',
      'site/**',
      'build/**',
      'node:**',
      'astro',
      '@astrojs/markdown-remark',
      'type:vite',
    ],
  },
  {
    room: 'commands',
    files: 'commands/**',
    may: [
      'core/**',
      'build/**',
      'html/*',
      'io/**',
      'charts/**',
      'site/**',
      'paginate/**',
      'pdf/**',
      'print/**',
      'checks/**',
      'commands/**',
      'preview/preview-state.ts',
      'node:**',
      'astro',
      'type:vite',
      'playwright-core',
    ],
  },
  {
    room: 'cli',
    files: 'cli.ts',
    may: [...CORE_BASE, 'commands/*', 'io/file-fault.ts', 'io/read-sources.ts', 'node:**'],
  },
  { room: 'start', files: 'start.mjs', may: ['cli.ts', 'commands/broken-install.ts'] },
  // Runs before anything is installed: nothing but Node's own.
  { room: 'launcher', files: 'launcher.mjs', may: ['node:**'] },
];

/** Open to every room, as types: the words of the field. */
const OPEN_TYPES = ['core/model.ts', 'core/schema/*'];

/** Packages that one room alone may load, whatever the table says elsewhere. */
const ONLY_IN: Readonly<Record<string, string | readonly string[]>> = {
  'big.js': 'core/decimal.ts',
  'csv-parse/sync': 'core/parse/csv.ts',
  yaml: 'core/parse/*',
  htmlparser2: 'html/read-html.ts',
  unified: 'core/parse/*',
  'remark-*': 'core/parse/*',
  '@cantoo/pdf-lib': ['pdf/**', 'print/format/*', 'print/preflight/*'],
  'playwright-core': ['paginate/*', 'commands/*'],
  rolldown: 'paginate/in-page-script.ts',
  // One interpreter follows the operators of a page.
  'pdf/content/content-reader.ts': 'pdf/content/*',
  // The launcher runs before anything is installed, on Nodes that read no TypeScript.
  'node:fs**': ['io/*', 'launcher.mjs'],
};

/** What pure code never touches: the machine, the clock, chance, the language of the desk it runs on. */
const IMPURE =
  /\b(?:process\.|Date\.now|new Date\b|Math\.random|console\.|performance\.|globalThis\b|localeCompare\(|toLocaleString\(|Intl\.)|['"](?:node|astro):/;

type Edge = { readonly from: string; readonly to: string; readonly typeOnly: boolean };

const SRC = fileURLToPath(new URL('../src', import.meta.url));

function matches(pattern: string, path: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]*'));
  return new RegExp(`^${expression}$`).test(path);
}

/** What is wrong with one import, or undefined. */
function fault({ from, to, typeOnly }: Edge): string | undefined {
  const rule = TABLE.find(({ files }) => matches(files, from));
  if (rule === undefined) return `${from}: stands in no room of the table`;
  if (matches('pages/**', to)) return `${from} imports ${to}: nothing imports pages`;
  if (from !== 'core/report.ts' && to === 'core/report.ts' && !from.startsWith('commands/'))
    return `${from} imports ${to}: only commands build a report`;
  if (typeOnly && OPEN_TYPES.some((pattern) => matches(pattern, to))) return undefined;
  const only = Object.entries(ONLY_IN).find(([pattern]) => matches(pattern, to))?.[1];
  if (!typeOnly && only !== undefined && ![only].flat().some((pattern) => matches(pattern, from)))
    return `${from} imports ${to}: only ${String(only)} may`;
  const allowed = rule.may.some((pattern) =>
    pattern.startsWith('type:')
      ? typeOnly && matches(pattern.slice('type:'.length), to)
      : matches(pattern, to),
  );
  return allowed
    ? undefined
    : `${from} imports ${to}${typeOnly ? ' (types)' : ''}: ${rule.room} may import only ${rule.may.join(', ')}`;
}

const COMMENTS = /\/\*[\s\S]*?\*\/|^[ \t]*\/\/.*$|(?<=[;,{}()] )\/\/ .*$/gm;
const STATEMENT =
  /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w*{}$,\s]+?\sfrom\s+)?(['"])([^'"\n]+)\2/gm;
const DYNAMIC = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g;

/** The imports of one file. In an Astro file that is its head and its scripts, in an MDX file its import lines. */
function importsOf(path: string, text: string): readonly Edge[] {
  const code = text.replace(COMMENTS, '');
  const target = (name: string): string =>
    name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
  return [
    ...[...code.matchAll(STATEMENT)].map(([, type, , name = '']) => ({
      from: path,
      to: target(name),
      typeOnly: type !== undefined,
    })),
    ...[...code.matchAll(DYNAMIC)].map(([, , name = '']) => ({
      from: path,
      to: target(name),
      typeOnly: false,
    })),
  ];
}

/** The first circle among runtime imports, as its files in order; undefined when there is none. */
function cycle(edges: readonly Edge[]): readonly string[] | undefined {
  const next = Map.groupBy(
    edges.filter(({ typeOnly }) => !typeOnly),
    ({ from }) => from,
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of next.get(file) ?? []) {
      const found = visit(to, [...trail, file]);
      if (found !== undefined) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const found = visit(file, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

const files = new Map(
  readdirSync(SRC, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /\.(?:ts|astro|mdx|mjs)$/.test(entry.name) &&
        !entry.name.endsWith('.d.ts'),
    )
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(SRC, file).split(sep).join('/'), readFileSync(file, 'utf8')] as const;
    }),
);
const edges = [...files].flatMap(([path, text]) => importsOf(path, text));

describe('the source', () => {
  test('is all found, with its imports', () => {
    expect(files.size).toBeGreaterThan(50);
    expect(edges.length).toBeGreaterThan(150);
    expect(edges).toContainEqual({
      from: 'commands/command-table.ts',
      to: 'commands/build.ts',
      typeOnly: false,
    });
  });

  test('every import of a file of ours leads to one', () => {
    const rooms = new Set([...files.keys()].map((path) => path.split('/')[0]));
    const ours = edges.filter(
      ({ to }) => /\.(?:ts|astro|mdx|mjs)$/.test(to) && rooms.has(to.split('/')[0]),
    );
    expect(ours.length).toBeGreaterThan(100);
    expect(
      ours.filter(({ to }) => !files.has(to)).map(({ from, to }) => `${from} → ${to}`),
    ).toEqual([]);
  });

  test('keeps to the table', () => {
    expect(edges.flatMap((edge) => fault(edge) ?? [])).toEqual([]);
  });

  test('every file stands in a room', () => {
    expect(
      [...files.keys()].filter((path) => !TABLE.some((rule) => matches(rule.files, path))),
    ).toEqual([]);
  });

  test('has no circle of runtime imports', () => {
    expect(cycle(edges)).toBeUndefined();
  });

  test('removes anything from the disk in one file alone, but for the mark of a finished install', () => {
    const removing = /\b(?:rm|rmdir|unlink)(?:Sync)?\(/;
    expect(
      [...files]
        .filter(([, text]) => removing.test(text.replace(COMMENTS, '')))
        .map(([path]) => path)
        .sort(),
    ).toEqual(['io/own-folder.ts', 'launcher.mjs']);
    expect(
      [...(files.get('launcher.mjs') ?? '').matchAll(/\brm\w*\(([^)]*)\)/g)].map(
        ([, what]) => what,
      ),
    ).toEqual(['MARK, { force: true }']);
  });

  test('core touches no machine, clock, chance or ambient locale', () => {
    const found = [...files]
      .filter(([path]) => path.startsWith('core/'))
      .flatMap(([path, text]) => {
        const hit = IMPURE.exec(text.replace(COMMENTS, ''));
        return hit === null ? [] : [`${path}: ${hit[0]}`];
      });
    expect(found).toEqual([]);
  });
});

describe('the checker', () => {
  const edge = (from: string, to: string, typeOnly = false): Edge => ({ from, to, typeOnly });

  test.each([
    [
      edge('core/assess/assess.ts', 'core/parse/csv.ts'),
      'core/assess/assess.ts imports core/parse/csv.ts: core assess may import only',
    ],
    [edge('core/parse/table.ts', 'csv-parse/sync'), 'only core/parse/csv.ts may'],
    [edge('core/view/format.ts', 'big.js'), 'only core/decimal.ts may'],
    [edge('core/model.ts', 'core/schema/targets.ts'), 'core base may import only'],
    [edge('core/view/chart.ts', 'node:path'), 'core view may import only'],
    [edge('core/parse/table.ts', 'zod'), 'core parse may import only'],
    [edge('site/routes.ts', 'core/parse/narrative.ts'), 'site may import only'],
    [edge('site/build-context.ts', 'charts/draw-chart.ts'), 'site may import only'],
    [edge('components/A.astro', 'pages/index.astro'), 'nothing imports pages'],
    [edge('client/chart.ts', 'node:path'), 'client may import only'],
    [edge('commands/build.ts', 'node:fs/promises'), 'only io/*,launcher.mjs may'],
    [edge('print/typeset.ts', 'site/routes.ts'), 'print may import only'],
    [edge('pdf/join/join-parts.ts', 'paginate/serve-folder.ts'), 'pdf join may import only'],
    [edge('paginate/in-page/breaker.ts', 'io/disk.ts'), 'paginate, in the page may import only'],
    [edge('print/typeset.ts', '@cantoo/pdf-lib'), 'only pdf/**,print/format/*'],
    [edge('pdf/variants/ink.ts', 'pdf/content/content-reader.ts'), 'only pdf/content/*'],
    [edge('site/load-report.ts', 'core/report.ts'), 'only commands build a report'],
    [edge('helpers/text.ts', 'core/slug.ts'), 'stands in no room'],
  ])('refuses $from → $to', (made, message) => {
    expect(fault(made)).toContain(message);
  });

  test.each([
    edge('core/model.ts', 'core/schema/targets.ts', true),
    edge('core/report.ts', 'core/assess/assess.ts'),
    edge('site/build-context.ts', 'charts/draw-chart.ts', true),
    edge('checks/links.ts', 'core/model.ts', true),
    edge('pages/a/[b].astro', 'virtual:tong-ket/narrative'),
    edge('commands/build.ts', 'core/report.ts'),
  ])('allows $from → $to', (made) => {
    expect(fault(made)).toBeUndefined();
  });

  test('reads every way of importing, and no comment', () => {
    const text = [
      "import a from './a.ts';",
      "import type { B } from '../b.ts';",
      "import {\n  c,\n  type D,\n} from 'pkg';",
      "import './style.css';",
      "export { e } from './e.ts';",
      "export type { F } from './f.ts';",
      "const g = await import('./g.ts');",
      "// import h from './h.ts';",
      "/* import('./i.ts') */",
      "export const j = 'from nowhere';",
    ].join('\n');
    expect(
      importsOf('room/file.ts', text).map(({ to, typeOnly }) => `${to}${typeOnly ? ' type' : ''}`),
    ).toEqual([
      'room/a.ts',
      'b.ts type',
      'pkg',
      'room/style.css',
      'room/e.ts',
      'room/f.ts type',
      'room/g.ts',
    ]);
    expect(
      importsOf(
        'a.astro',
        "---\nimport X from './x.astro';\n---\n<script>\n  import { y } from './y.ts';\n</script>\n",
      ).map(({ to }) => to),
    ).toEqual(['x.astro', 'y.ts']);
  });

  test('finds a circle, but not one of types', () => {
    expect(cycle([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('x', 'a')])).toEqual([
      'a',
      'b',
      'c',
      'a',
    ]);
    expect(cycle([edge('a', 'b'), edge('b', 'a', true)])).toBeUndefined();
  });
});
