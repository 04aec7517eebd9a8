/** The base of a comparison follows. */
export const COMPARED_WITH = 'so với; so; so sánh với; đối chiếu với; hơn so với';
/** The comparison is with the same part of the year before: lengths agree. */
export const SAME_PART = 'cùng kỳ; cùng thời điểm; cùng thời gian; cùng quý; cùng tháng';
/** Only some places are meant, not the area of the series. */
export const SOMEWHERE =
  'một số nơi; một số địa phương; một số huyện; một số xã; một số tỉnh; một số vùng; nhiều nơi; nhiều địa phương; có nơi; có địa phương; nhiều huyện; nhiều xã; nhiều tỉnh; từng địa phương; ở đó; nơi; một vài; các huyện; các xã; khu vực; vùng; huyện; xã; thị xã; phường; thị trấn; riêng; đồng bào dân tộc; nhóm; khu công nghiệp';
