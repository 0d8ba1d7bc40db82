import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		globalSetup: ['tests/words.ts'],
		projects: [
			{
				test: {
					name: 'rules',
					environment: 'node',
					// Files of a worker share what they import: a third of the time.
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/house/**/*.test.ts'],
					// Some start a program of their own, which a busy machine may keep waiting.
					testTimeout: 30_000
				}
			},
			{
				test: {
					name: 'database',
					environment: 'node',
					isolate: false,
					include: ['tests/db/**/*.test.ts'],
					globalSetup: ['tests/db/setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			{
				test: {
					name: 'faults',
					environment: 'node',
					include: ['tests/faults/**/*.test.ts'],
					fileParallelism: false,
					testTimeout: 600_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
