import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { signIn, type Who } from './people.ts';
import { walk } from './walk.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const views = [
	{ colorScheme: 'light', width: 360 },
	{ colorScheme: 'dark', width: 1440 }
] as const;

for (const who of ['visitor', 'coordinator', 'administrator'] satisfies Who[]) {
	for (const { colorScheme, width } of views) {
		test(`a ${who} meets no barrier at ${width} px in ${colorScheme}`, async ({ page }) => {
			test.setTimeout(400_000);
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.setViewportSize({ width, height: 900 });
			await signIn(page, who);
			for (const path of (await walk(page)).values()) {
				await page.goto(path, { waitUntil: 'networkidle' });
				const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
				const found = violations.map(
					({ id, nodes }) => `${id}: ${nodes.map((each) => each.html).join(' ')}`
				);
				expect.soft(found, path).toEqual([]);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect.soft(wide, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
			}
		});
	}
}
