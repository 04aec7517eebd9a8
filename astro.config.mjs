import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

<<<<<<< HEAD
// What does not depend on the reviews that pages are made of; the build command adds the rest.
=======
import { remarkManual } from './src/site/remark-manual.ts';
import { remarkNarrative } from './src/site/remark-narrative.ts';

// What does not depend on where a review lies; the build command adds the rest.
>>>>>>> a0c93708638cbf4a1b6a74d72427c8eb841916e8
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // Pages allow no styles within them.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
<<<<<<< HEAD
  markdown: { syntaxHighlight: false },
=======
  markdown: {
    // No typographic rewriting: prose is printed as it was written.
    processor: unified({
      remarkPlugins: [remarkNarrative, remarkManual],
      gfm: true,
      smartypants: false,
    }),
    syntaxHighlight: false,
  },
>>>>>>> a0c93708638cbf4a1b6a74d72427c8eb841916e8
  integrations: [mdx()],
});
