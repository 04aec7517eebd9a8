import { openChecked } from './checked-file.ts';
import type { Checkpoint } from './checkpoint.ts';
import { annotationCheckpoints } from './checkpoints/annotation-checkpoints.ts';
import { contentCheckpoints } from './checkpoints/content-checkpoints.ts';
import { documentCheckpoints } from './checkpoints/document-checkpoints.ts';
import { fontCheckpoints } from './checkpoints/font-checkpoints.ts';
import { structureCheckpoints } from './checkpoints/structure-checkpoints.ts';

export type TagFault = {
  /** Of the Matterhorn Protocol, `01-005`; the project's own begin with `TK`. */
  readonly checkpoint: string;
  /** What is wrong, in Vietnamese, without a full stop. */
  readonly fault: string;
  /** How many places are at fault. */
  readonly count: number;
  /** First page at fault, from 1, where it is known. */
  readonly page?: number;
  /** What is at fault there. */
  readonly what?: string;
};

export const CHECKPOINTS: readonly Checkpoint[] = [
  ...documentCheckpoints,
  ...contentCheckpoints,
  ...structureCheckpoints,
  ...annotationCheckpoints,
  ...fontCheckpoints,
];

/**
 * The machine-checkable conditions of the Matterhorn Protocol that can occur in what is made here (no
 * forms to fill, films, scripts, attachments, layers or locks), and some of the project's own. One
 * fault for each condition that fails. What only people can judge (right reading order, fitting
 * alternative texts, colours) is not seen here.
 * @throws Error when the bytes are no PDF or a content stream is broken.
 */
export async function checkTags(pdf: Uint8Array): Promise<readonly TagFault[]> {
  const file = await openChecked(pdf);
  return CHECKPOINTS.flatMap(({ number, fault, find }): TagFault[] => {
    const found = find(file);
    const first = found[0];
    if (first === undefined) return [];
    return [
      {
        checkpoint: number,
        fault,
        count: found.length,
        ...(first.page === undefined ? {} : { page: first.page }),
        ...(first.what === undefined || first.what === '' ? {} : { what: first.what }),
      },
    ];
  });
}
