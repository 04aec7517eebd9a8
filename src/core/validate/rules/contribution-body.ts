import { provincesOn } from '../../asked-areas.ts';
import { byId } from '../../by-id.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Contribution } from '../../model.ts';
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
      const { id, body, area, kind, asked_on: asked, received_on: received } = row;
      const fault = (
        message: string,
        column: 'body' | 'area',
        cause?: Contribution,
      ): Diagnostic[] => [
        diagnostic(
          'TK436',
          message,
          contributions.placeOf(row, column),
          cause === undefined ? {} : { cause: contributions.placeOf(cause, column) },
        ),
      ];
      if (body === undefined && area === undefined)
        return fault(`Dòng ${id} không nói cơ quan nào: cần body hoặc area.`, 'body');
      if (kind === 'province' && area === undefined)
        return fault(`Dòng ${id} là địa phương (province) nên cần mã địa bàn ở cột area.`, 'area');
      if (kind !== 'province' && area !== undefined)
        return fault(`Dòng ${id} không phải địa phương nên cột area phải để trống.`, 'area');
      const key = area ?? body!.toLocaleLowerCase('vi');
      const same = first.get(key);
      if (same !== undefined)
        return fault(
          `«${area ?? body}» đã có ở dòng ${same.id}; mỗi cơ quan một dòng.`,
          area === undefined ? 'body' : 'area',
          same,
        );
      first.set(key, row);
      const place = area === undefined ? undefined : known.get(area);
      if (place === undefined) return [];
      if (place.level !== 'province')
        return fault(`Địa bàn «${area}» (${place.name}) không phải cấp tỉnh.`, 'area');
      const day = asked ?? received;
      return day === undefined || provincesOn([place], day).length > 0
        ? []
        : fault(`Địa bàn «${area}» (${place.name}) không có ở ngày ${day}.`, 'area');
    });
  },
});
