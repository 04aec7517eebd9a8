/** Signature and recipients: where they stand and how their lines are written. */

import { textOf } from '../../html/element.ts';
import { MM_PER_PT } from '../../pdf/file/lengths.ts';
import { type FormatRow, formatRow, type Measured, UNRULED } from './format-table.ts';
import type { Located } from './locate.ts';
import {
  edgesOn,
  elementsNamed,
  measureText,
  middleOf,
  onlyAt,
  type Paper,
  TOLERANCE,
} from './paper.ts';

export function signatureRows(paper: Paper): readonly FormatRow[] {
  return paper.attached ? [] : [...signatoryRows(paper), ...recipientRows(paper)];
}

function signatoryRows(paper: Paper): readonly FormatRow[] {
  const { writing, columns, components } = paper.profile;
  const [authority, position, name, label] = (
    ['authority', 'position', 'signatory-name', 'recipients-label'] as const
  ).map((component) => onlyAt(paper, component));
  return [
    formatRow(
      'signature.axis',
      'Quyền hạn, chức vụ, họ tên: bên phải, cùng trục giữa',
      columns.signatureMm,
      'một trục, nửa phải',
      axis(paper, [authority, position, name]),
    ),
    formatRow(
      'signature.order',
      'Quyền hạn, chức vụ, họ tên: thứ tự',
      components.position ?? UNRULED,
      'từ trên xuống',
      order([authority, position, name]),
    ),
    formatRow(
      'signature.space',
      'Khoảng trống để ký, đóng dấu',
      columns.signatureLines,
      `${columns.signatureLines.value} dòng`,
      space(position, name, paper.profile.body.linePitchPt.value),
    ),
    formatRow(
      'signature.together',
      'Chữ ký, nơi nhận: trọn trên một trang, có lời văn ở trên',
      UNRULED,
      'một trang',
      together(paper, [authority, position, name, label]),
    ),
    formatRow(
      'authority.form',
      'Quyền hạn ký: cách viết tắt',
      writing.authority,
      writing.authority.value.join(', '),
      authorityForm(authority, writing.authority.value),
    ),
  ];
}

function authorityForm(
  authority: Located | undefined,
  forms: readonly string[],
): Measured | string {
  if (authority === undefined) return 'không có quyền hạn ký';
  return {
    ok: forms.some((form) => authority.text.startsWith(form)),
    found: authority.text,
    page: authority.lines[0]?.page,
  };
}

function recipientRows(paper: Paper): readonly FormatRow[] {
  const { writing, components } = paper.profile;
  const beside = onlyAt(paper, 'authority') ?? onlyAt(paper, 'position');
  const lines = elementsNamed(paper, 'recipients').flatMap((list) =>
    list.children.flatMap((child) => (typeof child === 'string' ? [] : [textOf(child)])),
  );
  const { between, archive } = writing.recipients.value;
  return [
    formatRow(
      'recipients-label.place',
      'Chữ “Nơi nhận:”: sát lề trái, ngang dòng đầu chữ ký',
      components['recipients-label'] ?? UNRULED,
      'sát lề, cùng dòng',
      labelPlace(paper, onlyAt(paper, 'recipients-label'), beside),
    ),
    formatRow(
      'recipients.form',
      'Nơi nhận: cách viết từng dòng',
      writing.recipients,
      `- …${between} dòng cuối - ${archive.trimEnd()}….`,
      recipients(lines, between, archive),
    ),
  ];
}

const present = (places: readonly (Located | undefined)[]): readonly Located[] =>
  places.flatMap((place) => place ?? []);

function axis({ pages }: Paper, places: readonly (Located | undefined)[]): Measured {
  const lines = present(places).flatMap((place) => place.lines);
  const middles = lines.map(middleOf);
  const [low, high] = [Math.min(...middles), Math.max(...middles)];
  const centre = (pages[(lines[0]?.page ?? 1) - 1]?.widthMm ?? 0) / 2;
  return {
    ok: lines.length > 0 && low > centre && high - low <= 2 * TOLERANCE.lengthMm,
    found: lines.length === 0 ? 'không thấy' : measureText(low, 'mm từ mép trái'),
    page: lines[0]?.page,
  };
}

function order(places: readonly (Located | undefined)[]): Measured {
  const tops = present(places).map(({ lines }) => lines[0]?.yMm ?? 0);
  const down = tops.every((top, index) => index === 0 || (tops[index - 1] ?? 0) < top);
  return {
    ok: down && tops.length > 0,
    found: down ? 'đúng thứ tự' : 'sai thứ tự',
    page: present(places)[0]?.lines[0]?.page,
  };
}

function space(
  position: Located | undefined,
  name: Located | undefined,
  pitchPt: number,
): Measured | string {
  const [above, below] = [position?.lines.at(-1), name?.lines[0]];
  if (above === undefined || below === undefined) return 'chưa có họ tên người ký';
  const free = (below.yMm - above.yMm) / (pitchPt * MM_PER_PT) - 1;
  return { ok: free >= 4 - 0.2, found: measureText(free, 'dòng'), page: below.page };
}

/** A signature alone on a page could be put under any text. */
function together({ body }: Paper, places: readonly (Located | undefined)[]): Measured {
  const lines = present(places).flatMap((place) => place.lines);
  const pages = [...new Set(lines.map(({ page }) => page))];
  const [page = 0] = pages;
  const top = Math.min(...lines.map(({ yMm }) => yMm));
  const text = body.some((block) =>
    block.lines.some((line) => line.page === page && line.yMm < top),
  );
  return {
    ok: pages.length === 1 && text,
    found: pages.length > 1 ? `trang ${pages.join(', ')}` : onOnePage(text),
    page,
  };
}

const onOnePage = (hasText: boolean): string => (hasText ? 'một trang' : 'không có lời văn ở trên');

function labelPlace(
  paper: Paper,
  label: Located | undefined,
  authority: Located | undefined,
): Measured {
  const [own, level] = [label?.lines[0], authority?.lines[0]];
  if (own === undefined || level === undefined) return { ok: false, found: 'không thấy' };
  const left = edgesOn(paper, own.page).leftMm;
  const flush = Math.abs(own.leftMm - left) <= TOLERANCE.lengthMm;
  const same = Math.abs(own.yMm - level.yMm) <= 2 * TOLERANCE.lengthMm;
  return {
    ok: flush && same,
    found: [
      flush ? 'sát lề' : `cách lề ${measureText(own.leftMm - left, 'mm')}`,
      same ? 'cùng dòng' : `lệch ${measureText(Math.abs(own.yMm - level.yMm), 'mm')}`,
    ].join(', '),
    page: own.page,
  };
}

function recipients(lines: readonly string[], between: string, archive: string): Measured {
  const last = lines.length - 1;
  const bad = lines.find(
    (line, index) =>
      !line.startsWith('- ') ||
      !line.endsWith(index === last ? '.' : between) ||
      (index === last && !line.startsWith(`- ${archive}`)),
  );
  return {
    ok: lines.length > 0 && bad === undefined,
    found: bad ?? (lines.length === 0 ? 'không có' : `${lines.length} dòng`),
  };
}
