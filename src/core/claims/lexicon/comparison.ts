import { wordList } from '../../text/word-list.ts';

/** The base of a comparison follows. */
export const COMPARED_WITH = wordList(`
  hơn so với
  so
  so sánh với
  so với
  đối chiếu với
`);
/** The comparison is with the same part of the year before: lengths agree. */
export const SAME_PART = wordList(`
  cùng kỳ
  cùng quý
  cùng tháng
  cùng thời gian
  cùng thời điểm
`);
/** The text itself says that two figures are not of one kind. */
export const NOT_COMPARABLE = wordList(`
  chưa so sánh được
  chỉ tham khảo
  cách tính khác
  hai cách tính
  khác cách tính
  khác nguồn
  khác phương pháp
  khác phạm vi
  khác định nghĩa
  không cùng cách tính
  không cùng nguồn
  không cùng phạm vi
  không cùng định nghĩa
  không so sánh
  không so sánh được
  không thể so sánh
  không tương đồng
  không đồng nhất
  để tham khảo
`);
/** Only some places are meant, not the area of the series. */
export const SOMEWHERE = wordList(`
  các huyện
  các xã
  có nơi
  có địa phương
  huyện
  khu công nghiệp
  khu vực
  một số huyện
  một số nơi
  một số tỉnh
  một số vùng
  một số xã
  một số địa phương
  một vài
  nhiều huyện
  nhiều nơi
  nhiều tỉnh
  nhiều xã
  nhiều địa phương
  nhóm
  nơi
  phường
  riêng
  thị trấn
  thị xã
  từng địa phương
  vùng
  xã
  đồng bào dân tộc
  ở đó
`);
