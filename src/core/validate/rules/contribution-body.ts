import { provincesOn } from '../../asked-areas.ts';
import { byId } from '../../by-id.ts';
import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import type { Contribution } from '../../model.ts';
import type { RegisterRule } from '../register-rule.ts';

/** Every row names one body, once: a province by an area that had these bounds when it was asked, any other body by its name. */
export const contributionBody: RegisterRule = ({ contributions, areas }) => {
  const known = byId(areas.rows);
  const first = new Map<string, Contribution>();
  return contributions.rows.flatMap((row): Diagnostic[] => {
    const { id, body, area, kind, asked_on: asked, received_on: received } = row;
    const fault = (message: string, column: 'body' | 'area', cause?: Contribution): Diagnostic[] => [
      diagnostic('TK436', message, contributions.placeOf(row, column), cause === undefined ? {} : { cause: contributions.placeOf(cause, column) }),
    ];
    if (body === undefined && area === undefined) return fault(`Dòng ${id} không nói cơ quan nào: cần body hoặc area.`, 'body');
    if (kind === 'province' && area === undefined) return fault(`Dòng ${id} là địa phương (province) nên cần mã địa bàn ở cột area.`, 'area');
    if (kind !== 'province' && area !== undefined) return fault(`Dòng ${id} không phải địa phương nên cột area phải để trống.`, 'area');
    const key = area ?? body!.toLocaleLowerCase('vi');
    const same = first.get(key);
    if (same !== undefined) return fault(`«${area ?? body}» đã có ở dòng ${same.id}; mỗi cơ quan một dòng.`, area === undefined ? 'body' : 'area', same);
    first.set(key, row);
    const place = area === undefined ? undefined : known.get(area);
    if (place === undefined) return [];
    if (place.level !== 'province') return fault(`Địa bàn «${area}» (${place.name}) không phải cấp tỉnh.`, 'area');
    const day = asked ?? received;
    return day === undefined || provincesOn([place], day).length > 0 ? [] : fault(`Địa bàn «${area}» (${place.name}) không có ở ngày ${day}.`, 'area');
  });
};
