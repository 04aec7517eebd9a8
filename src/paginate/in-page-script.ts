import { fileURLToPath } from 'node:url';

/** By which the script's functions are known in a page. */
export const SCRIPT_NAME = 'tongketInPage';

let script: Promise<string> | undefined;

/** All that runs inside pages, as one script; bundled once in a process. */
export function inPageScript(): Promise<string> {
  script ??= bundled();
  return script;
}

/** The bundler is loaded when asked for: it takes longer than the bundling. */
async function bundled(): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: fileURLToPath(new URL('in-page/main.ts', import.meta.url)),
    // The script names its modules from here: wherever the tool is started, it is the same text.
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', name: SCRIPT_NAME });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
