import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { idAsFileFault } from '../file-names.ts';

/** What is wrong with the name that a file or folder of a review gives to a page and its files. */
export const nameFault = (id: string, place: Place): readonly Diagnostic[] => {
  const fault = idAsFileFault(id);
  return fault === undefined
    ? []
    : [diagnostic('TK215', `Tên «${id}» không dùng được: ${fault}.`, place)];
};
