/**
 * Unpacks the Chromium that comes inside the package @sparticuz/chromium.
 *
 * The package's own unpacker writes to one fixed name in the temporary folder and takes whatever
 * lies there, so two runs at once may start a half-written file. Here each archive goes to a
 * folder of its own version and user, under a passing name, and is renamed when whole.
 */

import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { chmod, exists, mkdir, rename, stat, unpackBrotli } from '../io/disk.ts';
import { OwnFolder } from '../io/own-folder.ts';
import { unpackTar } from './unpack-tar.ts';

export type UnpackedChromium = {
  readonly executablePath: string;
  /** The whole environment to start it with. */
  readonly env: Record<string, string>;
};

/**
 * @param options.withLibraries also unpack libnss3, libnspr4 and libexpat and put them before the
 *   system's; for machines that lack them.
 * @param options.anew put a new copy in the place of the one that is there, which does not start.
 * @throws Error on another system than Linux x64, or when the package or the disk fails.
 */
export async function unpackChromium(options: {
  readonly withLibraries: boolean;
  readonly anew?: boolean;
}): Promise<UnpackedChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`chỉ có cho Linux x64, máy này là ${process.platform} ${process.arch}`);
  }
  const bin = packageBin();
  const home = await ownFolder(`tongket-chromium-${await packageAge(bin)}`);
  const unpack = options.anew === true ? again : once;
  const executablePath = await unpack(join(home, 'chromium'), async (target) => {
    await unpackBrotli(join(bin, 'chromium.br'), target);
    await chmod(target, 0o700);
  });
  const fonts = await once(join(home, 'fonts'), (target) =>
    unpackTar(join(bin, 'fonts.tar.br'), target),
  );
  const env: Record<string, string> = { ...plainEnv(), FONTCONFIG_PATH: join(fonts, 'fonts') };
  if (options.withLibraries) {
    const libraries = await once(join(home, 'al2023'), (target) =>
      unpackTar(join(bin, 'al2023.tar.br'), target),
    );
    env['LD_LIBRARY_PATH'] = [join(libraries, 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
      .filter(Boolean)
      .join(':');
  }
  return { executablePath, env };
}

function packageBin(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return join(dirname(entry), '..', 'bin');
}

/** Names the unpacked copy after the archive, so that another version never takes an old copy. */
async function packageAge(bin: string): Promise<string> {
  const { size } = await stat(join(bin, 'chromium.br'));
  return String(size);
}

/** A folder in the temporary folder that only this user can have made. */
async function ownFolder(name: string): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `${name}-${uid}`);
  await mkdir(folder, 0o700);
  if ((await stat(folder)).uid !== uid) throw new Error(`${folder} thuộc người dùng khác`);
  return folder;
}

/** Makes `target` through `make` unless it stands already; never shows it half made. */
const once = async (target: string, make: (passing: string) => Promise<void>): Promise<string> =>
  (await exists(target)) ? target : again(target, make);

async function again(target: string, make: (passing: string) => Promise<void>): Promise<string> {
  const workshop = await OwnFolder.temporary('trinh-duyet');
  try {
    await make(join(workshop.path, 'whole'));
    await rename(join(workshop.path, 'whole'), target);
  } catch (error) {
    // Another run may have finished the same folder first.
    if (!(await exists(target))) throw error;
  } finally {
    await workshop.remove();
  }
  return target;
}

const plainEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
