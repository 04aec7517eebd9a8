import { editHtml } from '../html/edit-html.ts';

/**
 * A page of the preview as a build would have written it: without the scripts, the styles' names and the
 * marks of source places that the development server adds.
 */
export const asBuilt = (html: string): string =>
  editHtml(html, ({ tag, attributes, children: [content] }, { dropAttribute, remove }) => {
    if (tag === 'script' && isOfServer(attributes, content)) remove();
    for (const name of SOURCE_PLACES) if (name in attributes) dropAttribute(name);
  });

const SOURCE_PLACES = ['data-astro-source-file', 'data-astro-source-loc'];

const isOfServer = (attributes: Readonly<Record<string, string>>, content: unknown): boolean =>
  attributes['src']?.startsWith('/@') === true ||
  (typeof content === 'string' && content.startsWith('window.__astro_dev_toolbar__ = '));
