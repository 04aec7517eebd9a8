/** A point is a 72nd of an inch, which is 25,4 millimetres. */
export const PT_PER_MM = 72 / 25.4;
export const MM_PER_PT = 25.4 / 72;
