import { LONE_PAGE_POLICY, policyMeta } from './content-policy.ts';

/** A page that stands alone in a folder: no script, no font, no other file; `tokens` is the site's colours and sizes. */
export const plainPage = ({
  title,
  tokens,
  body,
}: {
  readonly title: string;
  readonly tokens: string;
  readonly body: string;
}): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8">${policyMeta(LONE_PAGE_POLICY)}<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${tokens.replace(/@font-face[^}]*}/g, '')}
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); }
h1, h2 { font-family: var(--serif); line-height: 1.25; } h2 { margin-top: 2.5rem; font-size: 1.25rem; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; background: var(--surface); font-size: 0.9rem; }
th, td { padding: 0.35rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; } .error { color: var(--bad); } .quiet { color: var(--ink-quiet); font-size: 0.85rem; }</style></head>
<body><h1>${escapeHtml(title)}</h1>
${body}
</body></html>
`;

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
