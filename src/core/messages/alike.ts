/** The same keys with words of another language: texts for texts, functions of the same arguments for functions. */
export type Alike<Messages> = {
  readonly [Key in keyof Messages]: Messages[Key] extends string
    ? string
    : Messages[Key] extends (...given: never[]) => unknown
      ? Messages[Key]
      : Alike<Messages[Key]>;
};
