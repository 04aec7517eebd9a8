import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { remarkManual } from './src/site/remark-manual.ts';
import { remarkNarrative } from './src/site/remark-narrative.ts';

// What does not depend on where a review lies; the build command adds the rest.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Pages allow no styles within them.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: {
    // No typographic rewriting: prose is printed as it was written.
    processor: unified({
      remarkPlugins: [remarkNarrative, remarkManual],
      gfm: true,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
  integrations: [mdx()],
});
