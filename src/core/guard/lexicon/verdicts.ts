/** What a target's verdict is spoken of with. */
export const REACHED =
  'đạt; đạt được; hoàn thành; đã hoàn thành; cán đích; về đích; đạt và vượt; hoàn thành tốt';
export const EXCEEDED =
  'vượt; vượt mức; vượt xa; đạt và vượt; hoàn thành vượt; hoàn thành vượt mức; đạt và vượt mức';
export const PARTLY = 'một phần; phần nào; được một phần; chưa trọn vẹn; chưa đầy đủ';
export const PARTLY_BEFORE = 'cơ bản; mới; bước đầu; cơ bản đã; mới chỉ';

/** Things that are reached. */
export const GOALS =
  'mục tiêu; chỉ tiêu; các mục tiêu; kế hoạch đề ra; kế hoạch giao; mức đề ra; mức mục tiêu; mức nghị quyết; yêu cầu đề ra; mức đặt ra; mức yêu cầu; mức';
/** The noun a verdict can follow: «mục tiêu … chưa đạt». */
export const GOAL_NOUNS = 'mục tiêu; chỉ tiêu';
/** Before the noun: several goals are spoken of, none in particular. */
export const SEVERAL =
  'các; những; nhiều; một số; hầu hết; đa số; phần lớn; mọi; toàn bộ; tất cả; tổng số; hệ thống; không ít; số; đa phần; từng; mỗi; một vài; trong số';
/** After a verdict: nothing more is said of how much was reached. */
export const VERDICT_ENDS =
  'một phần; đúng hạn; trước hạn; sớm; muộn; đề ra; đặt ra; vì; do; với; vào; theo; trong; ở; song; nhưng; và; hay; hoặc; khi; so; nên; tại; trên; của; sau; mức đề ra; mức đặt ra; kế hoạch; như; năm; mức';
