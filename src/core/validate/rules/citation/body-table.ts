import { byId } from '../../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Body } from '../../../model.ts';
import { plainSpelling } from '../../../text/orthography.ts';
import { formatDate } from '../../../written-date.ts';
import { namesOf } from '../../citation/bodies.ts';
import { rowRule } from '../../rule.ts';

export const bodyTable = rowRule({
  code: 'TK348',
  about:
    'Bảng cơ quan nhất quán: ngày kết thúc không trước ngày bắt đầu, cơ quan kế tục còn lại sau cơ quan trước, một tên cùng lúc chỉ của một cơ quan.',
  examples: {
    file: 'bodies.csv',
    ok: [
      'id,name,kind,valid_from,valid_to,successors,verified\nrung-cu,Ban Lâm nghiệp minh họa,state,,2022-12-31,rung,yes\nrung,Cơ quan lâm nghiệp minh họa,state,2023-01-01,,,yes',
    ],
    notOk: [
      {
        text: 'id,name,kind,valid_to,successors,verified\nrung-cu,Ban Lâm nghiệp minh họa,state,,rung,yes\nrung,Cơ quan lâm nghiệp minh họa,state,,,yes',
        at: 'rung,',
        part: 'Cơ quan kế tục của «rung-cu» là «rung»: cần ngày kết thúc (valid_to) của cơ quan này.',
      },
      {
        text: 'id,name,kind,valid_from,valid_to,verified\nrung,Cơ quan lâm nghiệp minh họa,state,2023-01-01,2022-06-30,yes',
        at: '2022-06-30',
        part: 'Cơ quan «rung» kết thúc ngày 30/6/2022, trước khi bắt đầu ngày 01/01/2023.',
      },
      {
        text: 'id,name,alias,kind,verified\nrung,Cơ quan lâm nghiệp minh họa,,state,yes\ndat,Cơ quan đất đai minh họa,Cơ quan lâm nghiệp minh họa,state,yes',
        at: 'Cơ quan đất đai',
        part: 'Tên «Cơ quan lâm nghiệp minh họa» cùng lúc là của «rung» và «dat».',
      },
    ],
  },
  look: ({ bodies }) => {
    const known = byId(bodies.rows);
    const found: Diagnostic[] = [];
    const named = new Map<string, Body[]>();
    for (const body of bodies.rows) {
      const { id, valid_from: from, valid_to: to } = body;
      if (from !== undefined && to !== undefined && to < from) {
        found.push(
          diagnostic(
            'TK348',
            `Cơ quan «${id}» kết thúc ngày ${formatDate(to)}, trước khi bắt đầu ngày ${formatDate(from)}.`,
            bodies.placeOf(body, 'valid_to'),
          ),
        );
      }
      for (const heir of body.successors.flatMap((one) => known.get(one) ?? [])) {
        const why = faultOfHeir(body, heir);
        if (why !== undefined)
          found.push(
            diagnostic(
              'TK348',
              `Cơ quan kế tục của «${id}» là «${heir.id}»: ${why}.`,
              bodies.placeOf(body, 'successors'),
              { cause: heir.place },
            ),
          );
      }
      for (const [plain, name] of new Map(namesOf(body).map((one) => [plainSpelling(one), one]))) {
        const other = named.get(plain)?.find((one) => overlap(one, body));
        if (other !== undefined)
          found.push(
            diagnostic(
              'TK348',
              `Tên «${name}» cùng lúc là của «${other.id}» và «${id}».`,
              bodies.placeOf(body, 'name'),
              { cause: other.place },
            ),
          );
        named.set(plain, [...(named.get(plain) ?? []), body]);
      }
    }
    return found;
  },
});

const overlap = (a: Body, b: Body): boolean =>
  (a.valid_to === undefined || b.valid_from === undefined || b.valid_from <= a.valid_to) &&
  (b.valid_to === undefined || a.valid_from === undefined || a.valid_from <= b.valid_to);

/** Why a body cannot go on as the one named; undefined where it can. */
function faultOfHeir({ id, valid_to: to }: Body, heir: Body): string | undefined {
  if (heir.id === id) return 'là chính nó';
  if (to === undefined) return 'cần ngày kết thúc (valid_to) của cơ quan này';
  return heir.valid_to !== undefined && heir.valid_to <= to
    ? `«${heir.id}» chỉ có đến ngày ${formatDate(heir.valid_to)}, không sau ngày ${formatDate(to)}`
    : undefined;
}
