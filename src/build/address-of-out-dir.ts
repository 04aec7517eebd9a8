import type { Plugin } from 'vite';

/**
 * Astro makes an address of the folder it bundles into by writing `file://` before it: with `%` or `#` in the name of a
 * folder above, it does not find its list of styles and leaves them out of the site. While it asks, the folder is
 * written as an address.
 */
export function addressOfOutDir(): readonly Plugin[] {
  const folders = new Map<object, string>();
  return [
    {
      name: 'tong-ket:out-dir-as-address',
      enforce: 'pre',
      writeBundle: {
        sequential: true,
        order: 'post',
        handler() {
          const { build } = this.environment.config;
          folders.set(build, build.outDir);
          build.outDir = build.outDir.replaceAll('%', '%25').replaceAll('#', '%23');
        },
      },
    },
    {
      name: 'tong-ket:out-dir-as-folder',
      enforce: 'post',
      writeBundle: {
        sequential: true,
        order: 'post',
        handler() {
          const { build } = this.environment.config;
          build.outDir = folders.get(build) ?? build.outDir;
        },
      },
    },
  ];
}
