import { describe, expect, test } from 'vitest';

import { parseNarrative } from '../../src/core/parse/narrative.ts';
import { addressesOn, compile, FILE, HEAD, importsIn } from './compile.ts';

/**
 * Texts as lists of attacks on Markdown, MDX and HTML have them, with oddities of the specification. Each is
 * either refused, or becomes words on a page that asks for nothing and leads nowhere it should not.
 */
const TEXTS: readonly string[] = [
  // Addresses.
  '[a](javascript:alert(1))', '[a](JaVaScRiPt:alert(1))', '[a](  javascript:alert(1)  )', '[a](<javascript:alert(1)>)', '[a](javascript&colon;alert(1))', '[a](javascript&#58;alert(1))', '[a](javascript&#x3A;alert(1))', '[a](&#x6A&#x61&#x76;ascript:x)',
  '[a](java\\script:alert(1))', '[a](\\javascript:alert(1))', '[a](javascript\\:alert(1))', '[a](jav&#x09;ascript:x)', '[a](jav&#x0A;ascript:x)', '[a](jav&#x0D;ascript:x)', '[a](&#14; javascript:x)', '[a](&#x200b;javascript:x)', '[a](data:text/html;base64,PHNjcmlwdD4=)', '[a](vbscript:msgbox)', '[a](feed:javascript:x)', '[a](view-source:x)',
  '[a](//example.org)', '[a](\\\\example.org)', '[a](/\\example.org)', '[a](/&#92;example.org)', '[a](/%09/example.org)', '[a](https:example.org)', '[a](https:////example.org)', '[a](http://[::1]:80:80/)', '[a](https://example.org\\@evil.org)', '[a](https://bo.gov.vn%2f@evil.org)',
  '[a]: javascript:alert(1)\n\n[a]', '[a]:\njavascript:x "t"\n\n[b][a]', '![a][b]\n\n[b]: ./x.js', '[a][]\n\n[A]: <javascript:x>', '<javascript:alert(1)>', '<https://example.org/"onclick=x>', 'https://example.org/"onclick="x', 'www.example.org/<b>', 'javascript:alert(1)', 'xmpp:a@example.org', 'ftp://example.org',
  // What a bundler would resolve.
  '![a](./x.js)', '![a](x.js)', '![a](/src/start.mjs)', '![a](~/x.js)', '![a](@/x)', '![a](astro:content)', '![a](node:fs)', '![a](virtual:tong-ket/narrative)', '![a](/etc/passwd?raw)', '![a](./a.svg?inline)', '![a](hinh/../x.js)', '![a](hinh/a.png?raw)', '![a](hinh/a.png#x)', '![a](hinh//a.png)', '![a](hinh/%2e%2e/a.png)', '![a](hinh\\a.png)', '![a](file:hinh/a.png)', '![a](<hinh/a.png>)', '![a](&#104;inh/a.png)', '![a](https://example.org/a.png)', '![a](//example.org/a.png)', '![a](%)', '![a](%E0%A4%A)',
  // Tags, expressions, modules.
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<img src="./x.js"/>', '<img srcset="./x.js 2x"/>', '<svg onload="x"/>', '<iframe src="javascript:x"/>', '<a href="javascript:x">a</a>', '<object data="x"/>', '<style>@import "x"</style>', '<base href="//x"/>', '<form action="x"/>', '<details ontoggle="x">a</details>', '<math><mi href="x">a</mi></math>', '<b onclick="x">a</b>', '<Value indicator="a" year="2020" onClick="x"/>', '<Value indicator="a" year="2020" set:html="<script>"/>', '<Value indicator="a" year="2020" client:load/>', '<Value client:only="react"/>', '<Summary set:html="x"></Summary>', '<Fragment set:html="x"/>', '<Summary is:raw>a</Summary>', '<Summary server:defer>a</Summary>', '<Detail>a</Detail>', '<Picture name="a.png"/>', '<div>a</div>', '<h2>a</h2>', '<p>a</p>', '<x-y/>', '<a.b/>', '<a:b/>', '<_components.a/>', '<props.x/>', '<MDXLayout/>', '<Value {...x}/>', '<Value indicator={x} year="2020"/>', '<Summary><Value indicator={import("x")}/></Summary>',
  '{1+1}', '{import("x")}', '{/* a */ 1}', '{/* a */}{x}', '{/**/}', '{}', '{ }', '{// a\n}', '{"a"}', '{`a`}', '{/* a *//* b */}', '{/* */ /* */ alert(1) /* */}', '{/* a *\\/ */}', 'import x from "./x.js"', 'import "./x.js"', 'export default 1', 'export * from "./x.js"', 'export const frontmatter = {}', 'Một.\n\nimport x from "x"', '\timport "x"', 'import{a}from"x"',
  '<!-- a -->', '<!-- a --!>', '<![CDATA[a]]>', '<?php a ?>', '<!DOCTYPE html>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;', '\\<script>alert(1)\\</script>', '`<script>alert(1)</script>`', '```html\n<script>\n```', '```\n</code></pre><script>alert(1)</script>\n```', '~~~\n{import("x")}\n~~~', '    <script>', '`{x}`', '$\\{x}', '*a*{/* b */}',
  // Oddities of the specification.
  '[a](b', '[a] (b)', '[[a](https://example.org/)](https://example.org/)', '![[a](https://example.org/)](hinh/a.png)', '[a](https://example.org/ \'t\')', '[a](https://example.org/\n"t")', '*a [b*](https://example.org/)', '**a*b**c*', '***a** b*', '_a_b_', '`` a ` b ``', 'a\\\nb', '> a\nb\n> c', '- a\n+ b\n* c', '1. a\n\n   - b\n2. c', '10) a\n11) b', '1986. a', '-', '- - a', '> > > a', '# a', '####### a', 'a\n=', 'a\n-', '---\na: b\n---', '***\n---\n___', '+++\na\n+++', '| a |\n| - |\n| b | c |', '| a \\| b |\n|---|', 'a | b\n- | -\nc', '|a|\n|-|\n|`b|c`|', '[^a]\n\n[^a]: b', 'a[^1]', 'a~b~c', 'a~~b~~c', '~~~a', '- [ ] a', '- [x]a', '[x] a', '- [ ]', '&copy; &nonexist; &#0; &#xD800; &#99999999;', '\u0000', '\ufffe', '\u202ea\u202c', 'a\u2028b', 'a\u00a0b',
];

describe('whatever is written', () => {
  test.each(TEXTS)('%j', async (body) => {
    for (const text of [`${HEAD}${body}\n`, `${HEAD}Trước.\n\n${body}\n\nSau.\n`, `${HEAD}<Summary>\n\n${body}\n\n</Summary>\n`, `${HEAD}- ${body.replaceAll('\n', '\n  ')}\n`, `${HEAD}| a |\n|---|\n| ${body} |\n`]) {
      const { diagnostics } = parseNarrative(FILE, text);
      if (diagnostics.some(({ severity }) => severity === 'error')) continue;
      const { tree, code } = await compile(text);
      expect(importsIn(code).filter((name) => !/^astro\/|^@astrojs\//.test(name)), text).toEqual([]);
      expect(addressesOn(tree).filter((one) => !/^(?:https?:\/\/[^@]*$|mailto:|#|\/(?![/\\]))/.test(one)), text).toEqual([]);
    }
  });

  test('many of them are refused', () => {
    const refused = TEXTS.filter((body) => parseNarrative(FILE, `${HEAD}${body}\n`).diagnostics.some(({ severity }) => severity === 'error'));
    expect(refused.length).toBeGreaterThan(TEXTS.length / 2);
  });
});
