import { defineConfig } from 'vitest/config'

// On CI the results also go to a file, from which .ci/run counts them.
const onCi = Boolean(process.env['CI'])

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup/property-seed.ts'],
    testTimeout: 30_000,
    // Two files at a time also where there are two processors: many tests wait for processes that they started.
    maxWorkers: 2,
    ...(onCi ? { reporters: ['default', 'json'], outputFile: { json: 'node_modules/.vitest/results.json' } } : {}),
  },
})
