import { editHtml } from '../html/edit-html.ts';

/**
 * Turns addresses that begin at the site's root into relative ones, so that the built folder
 * works under any sub-path and opened straight from a disk, where a folder has no index.
 */
export const relativeHtml = (html: string, page: string): string =>
  readdressed(html, /^\/(?!\/)/, (address) => relativeAddress(address, page));

/** A page at the site's root, with every relative address below `base`, the folder of its host that the site stands in: `/` or `/folder/`. */
export const addressedFrom = (base: string, html: string): string =>
  readdressed(html, /^(?![a-z][a-z0-9+.-]*:|[/#])/i, (address) => `${base}${address}`);

const ADDRESSES = ['href', 'src', 'action', 'data-src'];

const readdressed = (html: string, which: RegExp, of: (address: string) => string): string =>
  editHtml(html, ({ attributes }, { setAttribute }) => {
    for (const name of ADDRESSES) {
      const address = attributes[name];
      if (address !== undefined && which.test(address)) setAttribute(name, of(address));
    }
  });

/** The same for `url(/…)` in a stylesheet at `file`. */
export const relativeCss = (css: string, file: string): string =>
  css.replace(
    /url\((["']?)(\/(?!\/)[^"')]+)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${relativeAddress(address, file)}${quote})`,
  );

/** From the file at `page` (`/a/b/index.html`) to `address` (`/a/c/#x`): `../c/index.html#x`. */
export function relativeAddress(address: string, page: string): string {
  const [path, rest] = splitAddress(address);
  const target = path.endsWith('/') ? `${path}index.html` : path;
  const from = page.split('/').slice(1, -1);
  const to = target.split('/').slice(1);
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = '../'.repeat(from.length - shared);
  return `${up}${to.slice(shared).join('/')}${rest}`;
}

/** The path, and what follows it: a query, a place in the page. */
const splitAddress = (address: string): readonly [string, string] => {
  const at = address.search(/[?#]/);
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
};
