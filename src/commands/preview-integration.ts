import { join } from 'node:path';

import type { AstroIntegration } from 'astro';

import { TOOL_ROOT } from './tool-root.ts';

/** What the preview adds to pages and to their number; a build knows nothing of it. */
export function previewIntegration(): AstroIntegration {
  const file = (name: string): string =>
    join(TOOL_ROOT, 'src', 'preview', name).replaceAll('\\', '/');
  return {
    name: 'tong-ket:preview',
    hooks: {
      'astro:config:setup': ({ addDevToolbarApp, injectRoute, injectScript, updateConfig }) => {
        addDevToolbarApp({
          id: 'tong-ket',
          name: 'Kiểm tra và bản in',
          icon: ICON,
          entrypoint: file('toolbar-app.ts'),
        });
        injectScript('page', `import ${JSON.stringify(file('page.ts'))};`);
        // One file as it is: bundling it when first asked for would load the page twice.
        updateConfig({ vite: { optimizeDeps: { exclude: ['pdfjs-dist'] } } });
        injectRoute({
          pattern: '/[review]/xem-in/',
          entrypoint: file('pages/editions.astro'),
          prerender: true,
        });
        injectRoute({
          pattern: '/[review]/xem-in/[edition]/',
          entrypoint: file('pages/edition.astro'),
          prerender: true,
        });
      },
    },
  };
}

const ICON =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M6 3h9l4 4v14H6z"/><path d="M9 13l2.5 2.5L16 11"/></svg>';
