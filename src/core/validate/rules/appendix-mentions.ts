import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { NumberedAppendix, Section } from '../../model.ts';
import { placeIn } from '../../prose.ts';
import { appendixLabel } from '../../section-number.ts';

const MENTION =
  /[Pp]hụ lục (?:số )?(\d{1,2}|[IVX]{1,5})(?![\p{L}\p{N}])(?! (?:của|ban hành|kèm theo|\p{Lu}|\ufffc))/gu;

/** Every «Phụ lục n» that the authors name by its number is one that the papers of the review have; those of other documents are theirs. */
export function appendixMentions(
  sections: readonly Section[],
  appendices: readonly NumberedAppendix[],
): readonly Diagnostic[] {
  const known = new Set(
    appendices.flatMap(({ number }) =>
      (['arabic', 'roman'] as const).map((numerals) =>
        appendixLabel(numerals, number, appendices.length),
      ),
    ),
  );
  return sections.flatMap(({ prose }) =>
    prose.flatMap((block) =>
      [...block.text.matchAll(MENTION)].flatMap(({ 0: written, 1: number = '', index }) => {
        const quoted = block.quotes.some(({ from, to }) => index >= from && index < to);
        if (quoted || known.has(`Phụ lục ${number.replace(/^0/, '')}`)) return [];
        return [
          diagnostic(
            'TK653',
            `Câu này nhắc tới «${written}», hồ sơ có ${appendices.length} phụ lục.`,
            placeIn(block, index),
          ),
        ];
      }),
    ),
  );
}
