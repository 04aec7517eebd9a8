/** The table from glyph numbers to text that a font carries (ISO 32000-1, 9.10.3). */

export function readToUnicode(cmap: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      found.set(parseInt(code, 16), utf16(text));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    )) {
      const start = parseInt(first, 16);
      const begin = utf16(text);
      const head = begin.slice(0, -1);
      for (let code = start; code <= parseInt(last, 16); code++)
        found.set(
          code,
          head + String.fromCharCode(begin.charCodeAt(begin.length - 1) + code - start),
        );
    }
    for (const [, first = '', list = ''] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<[0-9A-Fa-f]+>\s*\[([^\]]*)\]/g,
    )) {
      [...list.matchAll(/<([0-9A-Fa-f]+)>/g)].forEach(([, text = ''], index) => {
        found.set(parseInt(first, 16) + index, utf16(text));
      });
    }
  }
  return found;
}

export function writeToUnicode(texts: ReadonlyMap<number, string>): string {
  const entries = [...texts]
    .sort(([a], [b]) => a - b)
    .map(
      ([code, text]) =>
        `<${hex(code)}> <${[...Array(text.length).keys()].map((at) => hex(text.charCodeAt(at))).join('')}>`,
    );
  const blocks: string[] = [];
  // No block may hold more than a hundred lines.
  for (let at = 0; at < entries.length; at += 100) {
    const lines = entries.slice(at, at + 100);
    blocks.push(`${lines.length} beginbfchar`, ...lines, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
    '',
  ].join('\n');
}

const utf16 = (digits: string): string =>
  String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));
const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0');
