import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// What does not depend on the reviews that pages are made of; the build command adds the rest.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Pages allow no styles within them.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
});
