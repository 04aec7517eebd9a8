import { join, posix, relative } from 'node:path';

import { type Diagnostic, diagnostic } from '../core/diagnostic.ts';
import { readAddress } from '../core/web-address.ts';
import { readFile, readTree } from '../io/disk.ts';

/**
 * Every address inside the built site leads to a file that exists, and every `#anchor` to an
 * element that exists there; every `#page=` behind the address of a PDF is one of its pages, of which
 * `pagesOf` tells the number. Addresses of other sites are not asked for, but no page leads anywhere that
 * the prose may not lead to.
 */
export async function checkLinks(
  folder: string,
  pagesOf: (pdf: Uint8Array) => Promise<number>,
): Promise<readonly Diagnostic[]> {
  const entries = await readTree(folder);
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map(
        (entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`,
      ),
  );
  const pages = new Map<
    string,
    { readonly links: readonly Link[]; readonly ids: ReadonlySet<string> }
  >();
  for (const file of files) {
    if (file.endsWith('.html'))
      pages.set(file, readPage(await readFile(join(folder, file), 'utf8')));
  }
  const lengths = new Map<string, number>();
  const found: Diagnostic[] = [];
  for (const [page, { links }] of pages) {
    for (const link of links) {
      if (isForeign(link.address)) {
        if (readAddress(link.address).kind === 'refused')
          found.push(
            diagnostic(
              'TK701',
              `Địa chỉ «${link.address}» không phải loại địa chỉ mà trang được dẫn tới.`,
              { file: `dist${page}`, line: link.line, column: 1 },
            ),
          );
        continue;
      }
      const [, path = '', anchor = ''] =
        /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(link.address) ?? [];
      const target = path === '' ? page : posix.resolve(posix.dirname(page), path);
      const sheet = target.endsWith('.pdf') ? /^page=(.*)$/.exec(anchor)?.[1] : undefined;
      const place = { file: `dist${page}`, line: link.line, column: 1 };
      if (!files.has(target))
        found.push(diagnostic('TK701', `Địa chỉ «${link.address}» dẫn tới tệp không có.`, place));
      else if (anchor !== '' && pages.get(target)?.ids.has(decodeURIComponent(anchor)) === false) {
        found.push(
          diagnostic(
            'TK701',
            `Địa chỉ «${link.address}» dẫn tới một mục không có trong trang.`,
            place,
          ),
        );
      } else if (sheet !== undefined) {
        const length = lengths.get(target) ?? (await pagesOf(await readFile(join(folder, target))));
        lengths.set(target, length);
        if (!/^[1-9]\d*$/.test(sheet) || Number(sheet) > length)
          found.push(
            diagnostic(
              'TK701',
              `Địa chỉ «${link.address}» dẫn tới một trang không có: tệp có ${length} trang.`,
              place,
            ),
          );
      }
    }
  }
  return found;
}

type Link = { readonly address: string; readonly line: number };

/** Of another site, or of no site at all. */
const isForeign = (address: string): boolean => /^(?:[^/?#]*:|\/\/)/.test(address);

function readPage(html: string): {
  readonly links: readonly Link[];
  readonly ids: ReadonlySet<string>;
} {
  const links: Link[] = [];
  for (const [index, line] of html.split('\n').entries()) {
    for (const [, address = ''] of line.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/gi)) {
      links.push({ address: address.replaceAll('&amp;', '&'), line: index + 1 });
    }
  }
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
  return { links, ids };
}
