import type { RawReview } from '../../src/core/model.ts';
import { BASE, DATA, MINI_ID, readTree } from '../core/mini-review.ts';

export const TABLE = `${DATA}/observations.csv`;

const INDICATORS = 500;
const AREAS = 200;
const SOURCES = 60;
const count = (length: number, line: (index: number) => string): string =>
  Array.from({ length }, (_, index) => `${line(index)}\n`).join('');

/** Lines put below those of the small review, so that every id of the large table is known. */
const ADDED: Readonly<Record<string, string>> = {
  'indicators.csv': count(
    INDICATORS,
    (at) => `chi-so-${at},Chỉ số ${at},forest,nghìn ha,2,national,level,Định nghĩa ${at}.,,`,
  ),
  'areas.csv': count(AREAS, (at) => `dia-ban-${at},Địa bàn ${at},province,all,,,,`),
  'sources.csv': count(
    SOURCES,
    (at) => `nguon-${at},B${at},Cơ quan ${at},Công bố ${at},2020,,official,yes,`,
  ),
};

/** The small review with this many observations more; its bytes are made in place, leaving nothing behind. */
export function largeReview(rows: number, quoted: boolean): RawReview {
  const files = [...readTree(BASE)].map(([path, bytes]) => {
    const added = ADDED[path.slice(`${DATA}/`.length)] ?? '';
    const room = new Uint8Array(
      bytes.length + 3 * added.length + (path === TABLE ? rows * 160 : 0),
    );
    room.set(bytes);
    let length = bytes.length;
    const write = (text: string): void => {
      length += new TextEncoder().encodeInto(text, room.subarray(length)).written;
    };
    write(added);
    if (path === TABLE) eachRow(rows, quoted, write);
    return { path, bytes: room.subarray(0, length), sha256: '' };
  });
  return { id: MINI_ID, files };
}

export function observationsText(rows: number, quoted: boolean): string {
  const lines = ['indicator,area,year,value,unit,status,source,as_of,note\n'];
  eachRow(rows, quoted, (line) => lines.push(line));
  return lines.join('');
}

/** Every indicator in every area over years, with the variety real files have. */
function eachRow(rows: number, quoted: boolean, see: (line: string) => void): void {
  const text = (cell: string): string => (quoted ? `"${cell}"` : cell);
  for (let row = 0; row < rows; row += 1) {
    const year = 2010 + Math.floor(row / (INDICATORS * AREAS));
    const area = `dia-ban-${Math.floor(row / INDICATORS) % AREAS}`;
    const value = ((row * 7919) % 100_000) / 100;
    const day = String((row % 28) + 1).padStart(2, '0');
    see(
      `${text(`chi-so-${row % INDICATORS}`)},${text(area)},${year},${value},${text('nghìn ha')},${text('final')},${text(`nguon-${row % SOURCES}`)},2024-04-${day},${text(`số liệu lần ${row % 7}`)}\n`,
    );
  }
}
