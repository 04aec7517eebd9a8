import fc from 'fast-check';

let count = 0;
/** A word that stands nowhere else, so that none can be taken for another. */
const word = fc.nat().map((n) => `từ${(count += 1)}x${n % 7}`);
export const sign = (...all: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...all);
const join = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> => fc.tuple(...parts.map((one) => (typeof one === 'string' ? fc.constant(one) : one))).map((all) => all.join(''));

const address = sign(
  'https://vidu.vn/a', 'http://vidu.vn', 'mailto:a@vidu.vn', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', '&#106;avascript:alert(1)', 'java&Tab;script:alert(1)', 'java&NewLine;script:x', '\\javascript:x',
  'javascript&colon;x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '//vidu.vn', '/\\vidu.vn', 'tel:113', './x.js', '../../etc/passwd?raw', 'hinh/a.png', './hinh/a.png', 'hinh/../a.png',
  '#neo', '/thu/nguon/', '../khong-co/', '<https://vidu.vn/a b>', '<java script:x>', '%6aavascript:x', 'https:/vidu.vn', 'https://a@vidu.vn', 'x', '',
);
export const { blocks } = fc.letrec<{ inline: string; block: string; blocks: string; inlines: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3 },
    word, word, word,
    sign('\\*', '\\_', '\\`', '\\<', '\\{', '\\\\', '\\[', '&amp;', '&amp;amp;', '&nbsp;', '&aacute;', '&#233;', '&#x1EA5;', '&khongco;', '&lt;b&gt;', '&fjlig;', '&', '&;', '*', '_', '~', '~~', '`', '``', '|', '!', '[', ']', '(', ')', '#', '>', '$', ':', '\\', '5~6', '1.', '3)', 'www.vidu.vn', 'https://vidu.vn/x', 'a@vidu.vn', 'x_www.vidu.vn', '<https://vidu.vn>', '{/* ghichu */}', '{1}', '<!-- mất -->', '<br/>', '<b>', '</b>', '[^1]', '[mất]', '  \n', '\\\n'),
    join('*', tie('inlines'), '*'), join('**', tie('inlines'), '**'), join('~~', tie('inlines'), '~~'), join('~', tie('inlines'), '~'), join('`', tie('inlines'), '`'),
    join('[', tie('inlines'), '](', address, ')'), join('[', tie('inlines'), '](', address, ' "', word, '")'), join('[', tie('inlines'), '][', word, ']'), join('![', tie('inlines'), '](', address, ')'), join('![', tie('inlines'), '](', address, ' "', word, '")'),
    join('<Value indicator="a" year="2020"/>'), join('<Value indicator="a" year="2020">', word, '</Value>'), join('<See section="a">', word, '</See>'), join('<Summary>', tie('inlines'), '</Summary>'),
    join('<Result id="A1" theme="r" title="', word, '">', word, '</Result>'),
  ),
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 5 }).chain((all) => fc.array(sign(' ', ' ', ' ', '', '\n'), { minLength: all.length, maxLength: all.length }).map((gaps) => all.map((one, index) => `${one}${gaps[index]}`).join(''))),
  block: fc.oneof(
    { maxDepth: 3 },
    tie('inlines'), tie('inlines'),
    join('## ', tie('inline')), join('### ', tie('inline'), ' ##'), join(tie('inlines'), '\n---'), join(tie('inlines'), '\n==='), sign('---', '***', '* * *', '<br/>', '{/* mất */}', '{/* a */ /* b */}', '\t', '&nbsp;', 'import x from "./x.js"', 'export const a = 1', '<!-- mất -->', '<script>mất</script>', '[mất]: https://vidu.vn "mất"', '[^1]: mất'),
    join('> ', tie('blocks').map((text) => text.replaceAll('\n', '\n> '))), join('> ', tie('inlines')),
    join('- ', tie('inlines'), '\n- ', tie('inlines')), join('1. ', tie('inlines'), '\n2. ', tie('inlines')), join('3. ', tie('inlines'), '\n5) ', tie('inlines')), join('- ', tie('blocks').map((text) => text.replaceAll('\n', '\n  '))), join('- [x] ', tie('inlines')), join('- [ ] ', word), join('* 1. ', word, '\n  - ', word),
    join('| ', word, ' | ', tie('inline'), ' |\n|---|---|\n| ', tie('inline'), ' | ', word, ' | ', word, ' |\n| ', word, ' |'), join(word, ' | ', word, '\n-|-\n', tie('inlines'), ' | ', tie('inlines')),
    join('```', sign('', 'js', 'js mất'), '\n', tie('inlines'), '\n```'), join('~~~\n', tie('inlines')), join('    ', word), join('```\n', word, ' &amp; \\* <b> {x}\n\n', word, '\n```'),
    join('![', tie('inline'), '](', address, sign('', ' "chú"', " 'chú'", ' (chú)'), ')'), join('![](', address, ')'),
    join('<Result id="A1" theme="r" title="', word, '">\n\n', tie('blocks'), '\n\n</Result>'), join('<Summary>\n\n', tie('blocks'), '\n\n</Summary>'), join('<Chart indicators="a" title="', word, '">\n\n', word, '\n\n</Chart>'), join('<Chart indicators="a" title="', word, '" caption="', word, '"/>'), join('<TargetTable/>'),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).chain((all) => fc.array(sign('\n\n', '\n\n', '\n'), { minLength: all.length, maxLength: all.length }).map((gaps) => all.map((one, index) => `${one}${gaps[index]}`).join(''))),
}));
