/**
 * Names that files and folders may have on every system that this project meets. Windows allows the
 * least. Source: Microsoft Learn, "Naming Files, Paths, and Namespaces".
 */

/** Devices of Windows: no file may be called so, whatever comes after a dot. `COM¹`, `COM²`, `COM³` count as digits. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/;

/** An id becomes a folder below the review's own, and Windows counts 260 letters of a path. */
const LONGEST_ID = 64;

/** Why Windows would not take this name of one file or folder: a device, a forbidden letter, a dot or a blank at the end. */
export function windowsNameFault(name: string): 'device' | 'letter' | 'ending' | undefined {
  if (FORBIDDEN.test(name)) return 'letter';
  if (/[. ]$/.test(name)) return 'ending';
  return DEVICE.test(name.split('.')[0]!.trimEnd()) ? 'device' : undefined;
}

/** What an id, otherwise well formed, lacks to be the name of a file or folder, in Vietnamese; undefined when nothing. */
export function idAsFileFault(id: string): string | undefined {
  if (id.length > LONGEST_ID) return `cần một mã dài không quá ${LONGEST_ID} chữ`;
  if (windowsNameFault(id) === 'device')
    return 'cần một mã khác: Windows dành riêng tên này cho thiết bị (con, prn, aux, nul, com1, lpt1…), không tệp nào mang tên ấy được';
  return undefined;
}
