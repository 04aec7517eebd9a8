import type { Language } from '../core/language.ts';
import { messagesIn } from '../core/messages/messages.ts';
import type { PrintedFile } from '../core/view/dossier.ts';
import { formatFileSize } from '../core/view/file-size.ts';
import { readFile, writeFile } from '../io/disk.ts';
import { type FileFactName, fileKey, fillFileFacts } from '../site/file-facts.ts';
import { fillPaperPlaces } from '../site/paper-places.ts';
import type { PrintedReview } from './printed-review.ts';

/** Writes what is known of the printed files into a page that awaits it. */
export async function fillPage(
  file: string,
  { review, files, places }: PrintedReview,
  language: Language = 'vi',
): Promise<void> {
  const words = messagesIn(language).sentences.file;
  const html = await readFile(file, 'utf8');
  const known = new Map(files.map((file) => [fileKey(review, file.edition, file.finish), file]));
  const withFacts = fillFileFacts(
    html,
    (key, fact) => {
      const printed = known.get(key);
      return printed === undefined ? undefined : FACT_TEXTS[fact](printed, language);
    },
    words.none,
  );
  const filled = fillPaperPlaces(withFacts, places, words.onPage);
  if (filled !== html) await writeFile(file, filled);
}

const FACT_TEXTS: Readonly<
  Record<FileFactName, (file: PrintedFile, language: Language) => string>
> = {
  pages: ({ pages }, language) => messagesIn(language).sentences.file.pages(pages),
  size: ({ bytes }, language) => formatFileSize(bytes, language),
  sha256: ({ sha256 }) => sha256,
  version: ({ sources }) => sources.slice(0, 12),
};
