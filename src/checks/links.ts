import { join, posix, relative } from 'node:path';

import { type Diagnostic, diagnostic } from '../core/diagnostic.ts';
import { readAddress } from '../core/web-address.ts';
import { elementsOf } from '../html/element.ts';
import { readHtml } from '../html/read-html.ts';
import { readFile, readTree } from '../io/disk.ts';

/**
 * Every address inside the built site leads to a file that exists, and every `#anchor` to an
 * element that exists there; every `#page=` behind the address of a PDF is one of its pages, of which
 * `pagesOf` tells the number. Addresses of other sites are not asked for, but no page leads anywhere that
 * the prose may not lead to. `fileOf` says what problems of a page name as their file.
 */
export async function checkLinks(
  folder: string,
  {
    pagesOf,
    fileOf,
  }: {
    readonly pagesOf: (pdf: Uint8Array) => Promise<number>;
    readonly fileOf: (page: string) => string;
  },
): Promise<readonly Diagnostic[]> {
  const site = await readSite(folder, pagesOf);
  const found: Diagnostic[] = [];
  for (const [page, { links }] of site.pages) {
    for (const link of links) {
      const message = isForeign(link.address)
        ? foreignFault(link.address)
        : await innerFault(link.address, page, site);
      if (message !== undefined)
        found.push(
          diagnostic('TK701', message, { file: fileOf(page), line: link.line, column: 1 }),
        );
    }
  }
  return found;
}

/** Paths begin with `/`. */
type Site = {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, ReadPage>;
  /** Number of pages of a PDF; each is opened once. */
  readonly lengthOf: (path: string) => Promise<number>;
};

async function readSite(
  folder: string,
  pagesOf: (pdf: Uint8Array) => Promise<number>,
): Promise<Site> {
  const entries = (await readTree(folder)).filter((entry) => entry.isFile());
  const files = new Set(
    entries.map(
      (entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`,
    ),
  );
  const pages = new Map<string, ReadPage>();
  for (const file of files) {
    if (file.endsWith('.html'))
      pages.set(file, readPage(await readFile(join(folder, file), 'utf8')));
  }
  const lengths = new Map<string, number>();
  return {
    files,
    pages,
    lengthOf: async (path) => {
      const length = lengths.get(path) ?? (await pagesOf(await readFile(join(folder, path))));
      lengths.set(path, length);
      return length;
    },
  };
}

function foreignFault(address: string): string | undefined {
  return readAddress(address).kind === 'refused'
    ? `Địa chỉ «${address}» không phải loại địa chỉ mà trang được dẫn tới.`
    : undefined;
}

async function innerFault(address: string, page: string, site: Site): Promise<string | undefined> {
  const [, path = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const target = path === '' ? page : posix.resolve(posix.dirname(page), path);
  if (!site.files.has(target)) return `Địa chỉ «${address}» dẫn tới tệp không có.`;
  if (anchor !== '' && site.pages.get(target)?.ids.has(decodeURIComponent(anchor)) === false)
    return `Địa chỉ «${address}» dẫn tới một mục không có trong trang.`;
  const pageNumber = target.endsWith('.pdf') ? /^page=(.*)$/.exec(anchor)?.[1] : undefined;
  if (pageNumber === undefined) return undefined;
  const length = await site.lengthOf(target);
  return !/^[1-9]\d*$/.test(pageNumber) || Number(pageNumber) > length
    ? `Địa chỉ «${address}» dẫn tới một trang không có: tệp có ${length} trang.`
    : undefined;
}

type ReadPage = { readonly links: readonly Link[]; readonly ids: ReadonlySet<string> };

type Link = { readonly address: string; readonly line: number };

/** Of another site, or of no site at all. */
const isForeign = (address: string): boolean => /^(?:[^/?#]*:|\/\/)/.test(address);

function readPage(html: string): ReadPage {
  const links: Link[] = [];
  const ids = new Set<string>();
  const lineAt = lineCounter(html);
  for (const { attributes, span } of elementsOf(readHtml(html))) {
    const { id, href, src } = attributes;
    if (id !== undefined) ids.add(id);
    for (const address of [href, src])
      if (address !== undefined) links.push({ address, line: lineAt(span.start) });
  }
  return { links, ids };
}

/** Lines from 1 at places that are asked for in their order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
