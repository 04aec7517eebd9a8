/** Before a figure they quote what a target asks for. */
export const TARGET_BEFORE = 'mục tiêu; chỉ tiêu; phấn đấu; yêu cầu; cam kết; đặt ra; đề ra; đặt; đặt mức; ngưỡng; mốc; mức đề ra; mức phấn đấu; mức cần đạt; kế hoạch; hướng tới; hướng đến; giao; phải đạt; cần đạt; quy định';

/** After a figure they say that somebody asked for it. */
export const TARGET_AFTER = 'mà nghị quyết; nghị quyết đề ra; nghị quyết đặt ra; nghị quyết giao; theo nghị quyết; theo mục tiêu; theo chỉ tiêu; theo yêu cầu; theo kế hoạch; theo quy định; đề ra; đặt ra; được giao; như mục tiêu; của nghị quyết; của mục tiêu; như nghị quyết';
