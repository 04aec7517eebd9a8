/** sRGB into the inks of a printing condition, by the tables of its ICC profile. */

type Table = {
  readonly inputs: number;
  readonly outputs: number;
  readonly grid: number;
  readonly inputEntries: number;
  readonly outputEntries: number;
  readonly at: number;
};

export type Separate = (red: number, green: number, blue: number) => readonly number[];

/**
 * Reads the profile's perceptual table from Lab to inks (`B2A0`, type `mft2`; ICC.1:2001-04, 6.5.8).
 * Components go from 0 to 1, in and out.
 * @throws Error when the profile has no such table.
 */
export function iccSeparation(profile: Uint8Array): Separate {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  const table = readTable(view, findTag(view, 'B2A0'));
  const known = new Map<string, readonly number[]>();
  return (red, green, blue) => {
    const key = `${red} ${green} ${blue}`;
    let inks = known.get(key);
    if (inks === undefined) {
      inks = lookUp(view, table, codedLab(red, green, blue));
      known.set(key, inks);
    }
    return inks;
  };
}

function findTag(view: DataView, wanted: string): number {
  const count = view.getUint32(128);
  for (let tag = 0; tag < count; tag++) {
    const at = 132 + 12 * tag;
    if (signature(view, at) === wanted) return view.getUint32(at + 4);
  }
  throw new Error(`ICC profile without ${wanted}`);
}

const signature = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));

function readTable(view: DataView, at: number): Table {
  if (signature(view, at) !== 'mft2')
    throw new Error(`ICC table of type ${signature(view, at)}, expected mft2`);
  return {
    inputs: view.getUint8(at + 8),
    outputs: view.getUint8(at + 9),
    grid: view.getUint8(at + 10),
    inputEntries: view.getUint16(at + 48),
    outputEntries: view.getUint16(at + 50),
    at: at + 52,
  };
}

/** Input curves, the grid between its eight corners, output curves. */
function lookUp(view: DataView, table: Table, coded: readonly number[]): readonly number[] {
  const { inputs, outputs, grid, inputEntries, outputEntries, at } = table;
  const gridAt = at + 2 * inputs * inputEntries;
  const curvesAt = gridAt + 2 * grid ** inputs * outputs;
  const places = coded.map(
    (value, channel) =>
      (grid - 1) * curve(view, at + 2 * channel * inputEntries, inputEntries, value),
  );
  const sums = new Array<number>(outputs).fill(0);
  for (let corner = 0; corner < 2 ** inputs; corner++) {
    let weight = 1;
    let cell = 0;
    for (const [channel, place] of places.entries()) {
      const low = Math.min(grid - 2, Math.floor(place));
      const upper = (corner >> channel) & 1;
      weight *= upper === 1 ? place - low : 1 - (place - low);
      cell = cell * grid + low + upper;
    }
    if (weight === 0) continue;
    for (let ink = 0; ink < outputs; ink++)
      sums[ink] = (sums[ink] ?? 0) + weight * view.getUint16(gridAt + 2 * (cell * outputs + ink));
  }
  return sums.map((sum, ink) =>
    curve(view, curvesAt + 2 * ink * outputEntries, outputEntries, sum / 65535),
  );
}

/** Value of a curve of `entries` numbers of 16 bits at `x` in 0…1. */
function curve(view: DataView, at: number, entries: number, x: number): number {
  const place = Math.min(1, Math.max(0, x)) * (entries - 1);
  const low = Math.min(entries - 2, Math.floor(place));
  const left = view.getUint16(at + 2 * low);
  const right = view.getUint16(at + 2 * low + 2);
  return (left + (right - left) * (place - low)) / 65535;
}

/** Lab in the 16-bit coding of version 2 profiles (ICC.1:2001-04, A.3), as 0…1 of 65535. */
function codedLab(red: number, green: number, blue: number): readonly number[] {
  const [light, a, b] = lab(red, green, blue);
  return [(light * 652.8) / 65535, ((a + 128) * 256) / 65535, ((b + 128) * 256) / 65535];
}

/** IEC 61966-2-1, adapted to the D50 white of profiles (Bradford). */
function lab(red: number, green: number, blue: number): readonly [number, number, number] {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.96422);
  const y = root(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
  const z = root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.82521);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const linear = (coded: number): number =>
  coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
const root = (value: number): number =>
  value > 216 / 24389 ? Math.cbrt(value) : (841 / 108) * value + 4 / 29;
