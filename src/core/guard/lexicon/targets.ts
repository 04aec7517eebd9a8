/** Before a figure they quote what a target asks for. */
export const TARGET_BEFORE =
  'mục tiêu; chỉ tiêu; phấn đấu; yêu cầu; cam kết; đặt ra; đề ra; đặt; đặt mức; ngưỡng; mốc; mức đề ra; mức phấn đấu; mức cần đạt; kế hoạch; hướng tới; hướng đến; giao; phải đạt; cần đạt; quy định';

/** After a comma they begin to tell what happened; the level stood before. */
export const TOLD_AFTER =
  'đạt; vượt; hoàn thành; cao; thấp; chưa; không; tăng; giảm; so; trong; gấp; bằng; còn; đã; nhưng; song; là; hay; tức; góp; đây; thì; tương; xấp';

/** After a figure they say that somebody asked for it. */
export const TARGET_AFTER =
  'là mục tiêu; là chỉ tiêu; là yêu cầu; là mức; mà nghị quyết; nghị quyết đề ra; nghị quyết đặt ra; nghị quyết giao; theo nghị quyết; theo mục tiêu; theo chỉ tiêu; theo yêu cầu; theo kế hoạch; theo quy định; đề ra; đặt ra; được giao; như mục tiêu; của nghị quyết; của mục tiêu; như nghị quyết';
