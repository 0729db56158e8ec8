/** @type {import('jest').Config} */
export default {
  testEnvironment: './test/support/PlainEnvironment.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/var', '<rootDir>/.cache'],
  // Against a test that hangs, not one that is slow: a busy machine may take ten times as long as a quiet one.
  testTimeout: 300_000,
  // Each suite leaves something behind in its worker, which after a hundred suites has gigabytes to collect.
  workerIdleMemoryLimit: '1GB',
};
