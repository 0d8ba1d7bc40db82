import type { Page } from '@playwright/test';

const people = {
	'three rivers': ['coordinator@three-rivers.example', 'three rivers meet here'],
	'a member': ['member@three-rivers.example', 'a chair at the table'],
	foothills: ['coordinator@foothills.example', 'foothills in the morning'],
	'the state': ['state@longtable.example', 'one hundred counties']
} as const;

/** Signs in as someone of the demonstration, and goes on to an address. Foothills is the table that tests may change. */
export async function signInAs(page: Page, who: keyof typeof people, to: string): Promise<void> {
	const [email, password] = people[who];
	await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.locator('form').getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => url.pathname === new URL(to, url).pathname);
}

/** A name that no other run has used. */
export function unique(name: string): string {
	return `${name} ${Math.random().toString(36).slice(2, 8)}`;
}
