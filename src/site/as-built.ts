/**
 * A page of the preview as a build would have written it: without the scripts, the styles' names and the
 * marks of source places that the development server adds.
 */
export const asBuilt = (html: string): string =>
  html
    .replace(/ data-astro-source-(?:file|loc)="[^"]*"/g, '')
    .replace(/<script type="module" src="\/@[^"]*"><\/script>/g, '')
    .replace(/<script>window\.__astro_dev_toolbar__ = [\s\S]*?<\/script>/g, '');
