import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['best-practice', 'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** How a page is looked at: its colors, and the size of the screen in pixels. */
interface View {
	colorScheme: 'light' | 'dark';
	width: number;
	height: number;
}

/** A phone, so tall that the bar at the bottom covers nothing. */
export const phone: View = { colorScheme: 'light', width: 360, height: 12_000 };
const wide: View = { colorScheme: 'dark', width: 1440, height: 900 };

/** What keeps people from using the open page, on a phone in light and on a wide screen in dark; empty when all is well. */
export async function findBarriers(page: Page, views = [phone, wide]): Promise<string[]> {
	const found: string[] = [];
	for (const { colorScheme, width, height } of views) {
		// Without motion, so that no colour is caught on its way to another.
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		const { violations } = await new AxeBuilder({ page })
			// Not where all is well, which takes as long to describe as to examine.
			.options({ resultTypes: ['violations'], selectors: false })
			.withTags(rules)
			// In the page itself, at half the time; only frames would need more, and there are none.
			.setLegacyMode()
			.analyze();
		for (const { id, nodes } of violations) {
			found.push(`${width} px: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		}
		const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		if (beyond > 0) found.push(`${width} px: ${beyond} px wider than the screen`);
	}
	return found;
}
