/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Of a page that exists in every language, set by it first; other pages are in the report's language alone. */
    language?: import('./core/language.ts').Language;
    /** Set by a page before it renders prose. */
    narrative?: import('./site/narrative-context.ts').NarrativeContext;
    /** Whether the page already has the script that opens charts. */
    chartScript?: true;
  }
}

declare namespace astroHTML.JSX {
  interface ScriptHTMLAttributes {
    /** Newer than Astro's list of attributes. */
    blocking?: 'render';
  }
}

declare module 'virtual:tong-ket/narrative' {
  import type { MDXInstance } from 'astro';
  export const prose: Readonly<Record<string, () => Promise<MDXInstance<Record<string, unknown>>>>>;
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
