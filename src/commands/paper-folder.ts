import { join } from 'node:path';

import type { Report } from '../core/model.ts';
import { saveFile } from '../io/disk.ts';
import { routes } from '../site/routes.ts';

/** Puts the pictures of a report where the pages that its papers are printed from ask for them. */
export async function addPictures(papers: string, { review, pictures }: Report): Promise<void> {
  for (const { file, bytes } of pictures)
    await saveFile(join(papers, routes.picture(review.id, file)), bytes);
}
