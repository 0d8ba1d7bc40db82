import { expect, type Page } from '@playwright/test';

/** The people of the demonstration whom a test can be; a visitor signs in as nobody. */
export const people = {
	visitor: null,
	member: { email: 'member@three-rivers.example', password: 'a chair at the table' },
	coordinator: { email: 'coordinator@three-rivers.example', password: 'three rivers meet here' },
	neighbor: { email: 'coordinator@foothills.example', password: 'foothills in the morning' },
	catchment: { email: 'catchment@longtable.example', password: 'many counties one map' },
	state: { email: 'state@longtable.example', password: 'one hundred counties' },
	administrator: {
		email: 'administrator@longtable.example',
		password: 'keeper of the long table'
	}
} as const;

export type Who = keyof typeof people;

/** Signs in as one of the people of the demonstration, through the page that they would use. */
export async function signIn(page: Page, who: Who): Promise<void> {
	const account = people[who];
	if (!account) return;
	await page.goto('/sign-in');
	await page.getByLabel('E-mail').fill(account.email);
	await page.getByLabel('Password').fill(account.password);
	await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('button', { name: 'Sign out' }).first()).toBeVisible();
}
