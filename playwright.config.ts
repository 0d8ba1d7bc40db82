import { defineConfig } from '@playwright/test';

export default defineConfig({
	testDir: 'tests/e2e',
	// Links are followed once, for all who then open what was found. What changes the shared demonstration waits until
	// everything that only looks is done.
	projects: [
		{ name: 'links', testMatch: '**/*.links.ts' },
		{ name: 'pages', testMatch: '**/*.e2e.ts', testIgnore: '**/smoke.e2e.ts' },
		{ name: 'smoke', testMatch: '**/smoke.e2e.ts', dependencies: ['links'] },
		{ name: 'stories', testMatch: '**/*.story.ts', dependencies: ['pages', 'smoke'] }
	],
	outputDir: 'test-results',
	timeout: 60_000,
	expect: { timeout: 15_000 },
	workers: 2,
	retries: 0,
	forbidOnly: !!process.env.CI,
	reporter: 'list',
	use: {
		// Set by scripts/pages.ts, which starts a Longtable of its own for the run.
		baseURL: process.env.PAGES_URL,
		locale: 'en-US',
		timezoneId: 'America/New_York',
		// A trace of every test costs two fifths of the run; ask for it with --trace=retain-on-failure.
		trace: 'off',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
			args: [
				'--no-sandbox',
				'--use-angle=swiftshader',
				'--enable-unsafe-swiftshader',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run'
			]
		}
	}
});
