import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** SHA-256 of every file below a folder, by path with `/`. */
export async function hashTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hashes: Record<string, string> = {};
  for (const file of files) {
    hashes[relative(folder, file).replaceAll('\\', '/')] = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  }
  return hashes;
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const tidy = (html: string): string =>
  decode(
    html
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

const unseen = (html: string): string => html.replace(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ');

/** Text a reader sees on a built page, white space folded. */
export const visibleText = (html: string): string => tidy(unseen(html));

/** The same, paragraph by paragraph and cell by cell; drawings give their text alternative. */
export const blocks = (html: string): readonly string[] =>
  unseen(html)
    .replace(/<svg[^>]*aria-label="([^"]*)"[^>]*>[\s\S]*?<\/svg>/g, '<p>$1</p>')
    .split(/<\/?(?:p|li|ul|ol|tr|td|th|h\d|div|dd|dt|dl|section|caption|figcaption|b|a|br)\b[^>]*>/)
    .map(tidy)
    .filter((text) => text !== '');
