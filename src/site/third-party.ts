import { join } from 'node:path';

import { exists, readFile } from '../io/disk.ts';
import { FONT_FILES, PAPER_FONTS } from './assets.ts';
import { buildContext } from './build-context.ts';
import { CLIENT_SCRIPTS, type ClientScript, clientScript, packageOf } from './client-script.ts';

/** A work of others that is part of a built site. */
export type ThirdParty = {
  readonly name: string;
  readonly version: string;
  /** As SPDX spells it. */
  readonly licence: string;
  /** What of the site holds it: files from the site's root, or its papers. */
  readonly holders: readonly string[];
  readonly text: string;
};

/** Licences under which a work may go out with a site: they ask for no more than their own text beside it. */
const ALLOWED_LICENCES: readonly string[] = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'Zlib',
  'OFL-1.1',
];

const PAPERS = 'các bản in (PDF)';

/** The font's own licence before that of the package it comes in. */
const LICENCE_FILES = ['LICENSE_FONT', 'LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'] as const;

/**
 * Works of others in the fonts and scripts of the site that is being built, by name: what the bundler put in, not what a list says.
 * @throws Error when one has no licence that allows it: then nothing is built.
 */
async function thirdParties(): Promise<readonly ThirdParty[]> {
  const holders = new Map<string, Set<string>>();
  const put = (name: string, holder: string): void =>
    void holders.set(name, (holders.get(name) ?? new Set()).add(holder));
  // A site for the public has papers, not what they were printed with.
  for (const [font, path] of Object.entries(FONT_FILES))
    put(packageOf(path), PAPER_FONTS.includes(font) ? PAPERS : `fonts/${font}`);
  for (const script of Object.keys(CLIENT_SCRIPTS) as ClientScript[]) {
    for (const name of (await clientScript(script)).packages) put(name, `js/${script}.js`);
  }
  return Promise.all(
    [...holders]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]) => describe(name, [...own])),
  );
}

async function describe(name: string, holders: readonly string[]): Promise<ThirdParty> {
  const folder = join(buildContext().toolRoot, 'node_modules', name);
  const { version, license = '' } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  ) as { readonly version: string; readonly license?: string };
  // What a package with a font adds to it for programs does not go out with the site.
  const licence =
    license.endsWith(' AND OFL-1.1') &&
    holders.every((holder) => holder === PAPERS || holder.startsWith('fonts/'))
      ? 'OFL-1.1'
      : license;
  if (!ALLOWED_LICENCES.includes(licence))
    throw new Error(
      `${name} ${version}: the licence «${licence}» does not allow it to go out with a site`,
    );
  for (const file of LICENCE_FILES) {
    if (await exists(join(folder, file)))
      return {
        name,
        version,
        licence,
        holders,
        text: (await readFile(join(folder, file), 'utf8')).replace(/\r\n?/g, '\n').trim(),
      };
  }
  throw new Error(`${name} ${version} comes without the text of its licence`);
}

/** The list as one text for people, with every licence in full. */
export async function licencesText(): Promise<string> {
  const parties = await thirdParties();
  const entry = ({ name, version, licence, holders, text }: ThirdParty): string =>
    [`${name} ${version} (${licence})`, `Trong: ${holders.join(', ')}`, '', text].join('\n');
  return `${[LEAD, ...parties.map(entry)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

const LEAD = `Phông chữ và chương trình của tác giả khác đi kèm trang này, với giấy phép của từng thứ.
Fonts and programs by other authors that come with this site, each with its licence.

Trang được dựng bằng phần mềm Tổng kết (giấy phép MIT). Số liệu lấy từ đâu, ghi ở trang Nguồn của từng kỳ.
Built with Tổng kết (MIT licence). Where the data come from is stated on the sources page of each review.`;
