/** Runs several builds at the same time in one process: each argument is the JSON of one command line. Tells their exit codes, and whether anything of the process is other than before. */
import { main } from '../src/cli.ts';

const before = { folder: process.cwd(), shared: Object.getOwnPropertySymbols(globalThis).length };
const runs = process.argv.slice(2).map((text) => JSON.parse(text) as string[]);
const codes = await Promise.all(
  runs.map((argv) => main(argv, { out: () => undefined, err: (line) => console.error(line) })),
);
const folderStays = process.cwd() === before.folder;
const ours = Object.getOwnPropertySymbols(globalThis)
  .slice(before.shared)
  .map(String)
  .filter((name) => name.includes('tong-ket'));
console.log(JSON.stringify({ codes, folderStays, ours }));
