import { provincesOn } from '../../asked-areas.ts';
import { byId } from '../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Area, Contribution } from '../../model.ts';
import { registerRule } from '../register-rule.ts';

export const contributionBody = registerRule({
  code: 'TK436',
  about:
    'Mỗi dòng là một cơ quan, mỗi cơ quan một dòng: địa phương ghi mã địa bàn cấp tỉnh có ở ngày xin ý kiến, cơ quan khác ghi tên.',
  examples: {
    file: 'contributions.csv',
    beside: {
      'areas.csv':
        'id,name,level,parent,valid_from\nbac,Tỉnh Bắc,province,all,\nnam-moi,Tỉnh Nam,province,all,2024-11-01',
    },
    ok: [
      'id,body,area,kind,asked_on,received_on,status\nDG01,,bac,province,2024-10-01,2024-10-20,received\nDG02,Cơ quan lâm nghiệp minh họa,,ministry,2024-10-01,2024-10-22,received',
    ],
    notOk: [
      {
        text: 'id,body,area,kind,asked_on,received_on,status\nDG01,Tỉnh Bắc,,province,2024-10-01,2024-10-20,received',
        at: ',province',
        part: 'Dòng DG01 là địa phương (province) nên cần mã địa bàn ở cột area.',
      },
      {
        text: 'id,body,area,kind,asked_on,received_on,status\nDG01,,nam-moi,province,2024-10-01,2024-10-20,received',
        at: 'nam-moi',
        part: 'Địa bàn «nam-moi» (Tỉnh Nam) không có ở ngày 2024-10-01.',
      },
      {
        text: 'id,body,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-20,received\nDG02,cơ quan lâm nghiệp minh họa,ministry,2024-10-01,2024-10-28,received',
        at: 'cơ quan lâm nghiệp',
        part: '«cơ quan lâm nghiệp minh họa» đã có ở dòng DG01; mỗi cơ quan một dòng.',
      },
      {
        text: 'id,body,area,kind,asked_on,received_on,status\nDG01,Cơ quan lâm nghiệp minh họa,bac,ministry,2024-10-01,2024-10-20,received',
        at: 'bac',
        part: 'Dòng DG01 không phải địa phương nên cột area phải để trống.',
      },
      {
        text: 'id,body,kind,asked_on,received_on,status\nDG01,,ministry,2024-10-01,2024-10-20,received',
        at: ',ministry',
        part: 'Dòng DG01 không nói cơ quan nào: cần body hoặc area.',
      },
      {
        text: 'id,area,kind,asked_on,received_on,status\nDG01,south,province,2024-10-01,2024-10-20,received',
        at: 'south',
        part: 'Địa bàn «south» (Phía Nam) không phải cấp tỉnh.',
      },
    ],
  },
  look: ({ contributions, areas }) => {
    const known = byId(areas.rows);
    const first = new Map<string, Contribution>();
    return contributions.rows.flatMap((row): Diagnostic[] => {
      const { body, area } = row;
      const key = area ?? body?.toLocaleLowerCase('vi');
      const same = key === undefined ? undefined : first.get(key);
      const misplaced = columnFault(row);
      if (misplaced === undefined && key !== undefined && same === undefined) first.set(key, row);
      const fault =
        misplaced ??
        (same === undefined ? undefined : twiceFault(row, same)) ??
        (area === undefined ? undefined : areaFault(row, known.get(area)));
      if (fault === undefined) return [];
      const { message, column, cause } = fault;
      return [
        diagnostic(
          'TK436',
          message,
          contributions.placeOf(row, column),
          cause === undefined ? {} : { cause: contributions.placeOf(cause, column) },
        ),
      ];
    });
  },
});

type Fault = {
  readonly message: string;
  readonly column: 'body' | 'area';
  readonly cause?: Contribution;
};

/** A body named in the wrong column for its kind, or not at all. */
function columnFault({ id, body, area, kind }: Contribution): Fault | undefined {
  if (body === undefined && area === undefined)
    return { message: `Dòng ${id} không nói cơ quan nào: cần body hoặc area.`, column: 'body' };
  if (kind === 'province' && area === undefined)
    return {
      message: `Dòng ${id} là địa phương (province) nên cần mã địa bàn ở cột area.`,
      column: 'area',
    };
  return kind !== 'province' && area !== undefined
    ? { message: `Dòng ${id} không phải địa phương nên cột area phải để trống.`, column: 'area' }
    : undefined;
}

const twiceFault = ({ body, area }: Contribution, same: Contribution): Fault => ({
  message: `«${area ?? body}» đã có ở dòng ${same.id}; mỗi cơ quan một dòng.`,
  column: area === undefined ? 'body' : 'area',
  cause: same,
});

/** An area that is no province, or was none on the day it was asked. */
function areaFault(
  { area, asked_on: asked, received_on: received }: Contribution,
  place: Area | undefined,
): Fault | undefined {
  if (place === undefined) return undefined;
  if (place.level !== 'province')
    return { message: `Địa bàn «${area}» (${place.name}) không phải cấp tỉnh.`, column: 'area' };
  const day = asked ?? received;
  return day === undefined || provincesOn([place], day).length > 0
    ? undefined
    : { message: `Địa bàn «${area}» (${place.name}) không có ở ngày ${day}.`, column: 'area' };
}
