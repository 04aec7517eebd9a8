import { join } from 'node:path';

import { exists, readFile } from '../io/disk.ts';
import { FONT_FILES } from './assets.ts';
import { CLIENT_SCRIPTS, clientScript, packageOf, type ClientScript } from './client-script.ts';
import { workbench } from './workbench.ts';

/** A work of others that is part of a built site. */
export type ThirdParty = {
  readonly name: string;
  readonly version: string;
  /** As SPDX spells it. */
  readonly licence: string;
  /** Files of the site that hold it, from the site's root. */
  readonly files: readonly string[];
  readonly text: string;
};

/** Licences under which a work may go out with a site: they ask for no more than their own text beside it. */
export const ALLOWED_LICENCES: readonly string[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Zlib', 'OFL-1.1'];

/** The font's own licence before that of the package it comes in. */
const LICENCE_FILES = ['LICENSE_FONT', 'LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license'] as const;

/**
 * Works of others in the fonts and scripts of the site that is being built, by name: what the bundler put in, not what a list says.
 * @throws Error when one has no licence that allows it: then nothing is built.
 */
export async function thirdParties(): Promise<readonly ThirdParty[]> {
  const files = new Map<string, string[]>();
  const put = (name: string, file: string): void => void files.set(name, [...(files.get(name) ?? []), file]);
  for (const [font, path] of Object.entries(FONT_FILES)) put(packageOf(path), `fonts/${font}`);
  for (const script of Object.keys(CLIENT_SCRIPTS) as ClientScript[]) {
    for (const name of (await clientScript(script)).packages) put(name, `js/${script}.js`);
  }
  return Promise.all([...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => describe(name, held)));
}

async function describe(name: string, files: readonly string[]): Promise<ThirdParty> {
  const folder = join(workbench().toolRoot, 'node_modules', name);
  const { version, license = '' } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { readonly version: string; readonly license?: string };
  // What a package with a font adds to it for programs does not go out with the site.
  const licence = license.endsWith(' AND OFL-1.1') && files.every((file) => file.startsWith('fonts/')) ? 'OFL-1.1' : license;
  if (!ALLOWED_LICENCES.includes(licence)) throw new Error(`${name} ${version}: the licence «${licence}» does not allow it to go out with a site`);
  for (const file of LICENCE_FILES) {
    if (await exists(join(folder, file))) return { name, version, licence, files, text: (await readFile(join(folder, file), 'utf8')).replace(/\r\n?/g, '\n').trim() };
  }
  throw new Error(`${name} ${version} comes without the text of its licence`);
}

/** The list as one text for people, with every licence in full. */
export async function licencesText(): Promise<string> {
  const parties = await thirdParties();
  const entry = ({ name, version, licence, files, text }: ThirdParty): string => [`${name} ${version} (${licence})`, `Trong: ${files.join(', ')}`, '', text].join('\n');
  return `${[LEAD, ...parties.map(entry)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

const LEAD = `Phông chữ và chương trình của tác giả khác đi kèm trang này, với giấy phép của từng thứ.
Fonts and programs by other authors that come with this site, each with its licence.

Trang được dựng bằng phần mềm Tổng kết (giấy phép MIT). Giấy phép của số liệu ghi ở trang Nguồn và phương pháp của từng kỳ.
Built with Tổng kết (MIT licence). Licences of the data are stated on the pages of each review.`;
