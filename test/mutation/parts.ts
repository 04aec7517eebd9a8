/** What is changed, and the tests that must notice: those of that part alone, for all of them are run for every change. */
export const PARTS = {
  assess: { mutate: ['src/core/assess/**/*.ts'], tests: ['test/core/assess/**/*.test.ts'] },
  intake: {
    mutate: ['src/core/intake/**/*.ts'],
    tests: ['test/core/intake/{cases,decode,legacy}.test.ts'],
  },
  rules: {
    mutate: ['src/core/validate/rules/**/*.ts', 'src/core/claims/rules/**/*.ts'],
    tests: ['test/core/validate/**/*.test.ts', 'test/core/claims/**/*.test.ts'],
  },
} as const;

export type Part = keyof typeof PARTS;

/** Names the part to the process that runs the tests. */
export const PART_VARIABLE = 'TONGKET_MUTATION';
