import { type Diagnostic, diagnostic, type Place } from '../../core/diagnostic.ts';
import type { DanglingLink } from './join-parts.ts';

/** Links that `joinParts` told of. */
export function danglingLinkDiagnostics(
  links: readonly DanglingLink[],
  place: Place,
): Diagnostic[] {
  return links.map(({ id, page, text }) =>
    diagnostic(
      'TK626',
      `Liên kết “${text}” ở trang ${page + 1} trỏ tới “${id}”, không có trong bản in.`,
      place,
    ),
  );
}
