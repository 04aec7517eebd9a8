const VIETNAMESE = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;
const VOID = new Set(['meta', 'link', 'br', 'input', 'img', 'hr']);

/** Every text of a page with the language it stands in, by the nearest element that says so. */
export function textsOf(
  html: string,
): readonly { readonly lang: string | undefined; readonly text: string }[] {
  const found: { lang: string | undefined; text: string }[] = [];
  const open: { name: string; lang: string | undefined }[] = [];
  const whole = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '');
  for (const [, end, name = '', attributes = '', closed, text] of whole.matchAll(
    /<(\/)?([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/)?>|([^<]+)/gi,
  )) {
    if (text !== undefined) {
      if (text.trim() !== '') found.push({ lang: open.at(-1)?.lang, text: text.trim() });
    } else if (end !== undefined) {
      while (open.length > 0 && open.pop()?.name !== name);
    } else if (closed === undefined && !VOID.has(name))
      open.push({ name, lang: /\slang="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.lang });
  }
  return found;
}

/** What a page says in Vietnamese without marking it so. */
export const unmarkedVietnamese = (html: string): readonly string[] =>
  textsOf(html)
    .filter(({ lang, text }) => lang !== 'vi' && VIETNAMESE.test(text))
    .map(({ text }) => text);
