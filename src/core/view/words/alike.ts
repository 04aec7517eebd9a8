/** The same keys with words of another language: texts for texts, functions of the same arguments for functions. */
export type Alike<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...given: never[]) => unknown
      ? Words[Key]
      : Alike<Words[Key]>;
};
