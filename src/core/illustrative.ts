/** Words in the note of a row that was made up to show how a register is used; wherever the row is shown they are said. */
const MARK = 'số liệu minh họa';

/** Said once above a register that holds such rows. */
export const ILLUSTRATIVE_NOTICE = `Dòng ghi «${MARK}» dựng ra để trình bày cách dùng sổ, không phải ý kiến hay tình trạng thật của cơ quan nào; các số đếm gồm cả những dòng ấy.`;

export const isIllustrative = ({ note }: { readonly note: string | undefined }): boolean =>
  note?.toLocaleLowerCase('vi').includes(MARK) === true;

/** Said at the head of a paper whose sentences count such rows. */
export const COUNTS_NOTICE = `Các số đếm cơ quan và ý kiến gồm cả «${MARK}», dựng ra để trình bày cách dùng sổ, không phải tình trạng thật của cơ quan nào.`;
