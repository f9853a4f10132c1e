import { defineConfig } from 'vitest/config'

// On CI the results also go to a file, from which .ci/run counts them.
const onCi = Boolean(process.env['CI'])

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    ...(onCi ? { reporters: ['default', 'json'], outputFile: { json: 'node_modules/.vitest/results.json' } } : {}),
  },
})
