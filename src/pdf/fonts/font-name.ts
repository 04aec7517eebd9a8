/** A font's own name, `Tinos-Regular`, without the mark of a subset before it. */
export const withoutSubsetMark = (name: string): string => name.replace(SUBSET_MARK, '');

export const isSubset = (name: string): boolean => SUBSET_MARK.test(name);

/** ISO 32000-1, 9.6.4. */
const SUBSET_MARK = /^[A-Z]{6}\+/;
