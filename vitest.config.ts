import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // with one processor left free, half of two would be idle
    maxWorkers: '100%',
  },
});
