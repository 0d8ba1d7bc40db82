import { expect, test } from '@playwright/test';
import { keepFound, walkers } from './found.ts';
import { signIn } from './people.ts';
import { walk } from './walk.ts';

test.describe.configure({ mode: 'parallel' });

for (const who of walkers) {
	test(`a ${who} finds pages by following links`, async ({ page }) => {
		test.setTimeout(400_000);
		await signIn(page, who);
		const found = await walk(page);
		expect(found.size).toBeGreaterThan(8);
		keepFound(who, found);
	});
}
