import { expect as expectSoon, test, type Page } from '@playwright/test';
import { findBarriers } from './barriers.ts';

// Hashing a password takes its time, more on a busy machine.
const expect = expectSoon.configure({ timeout: 15_000 });

const email = 'coordinator@three-rivers.example';
const password = 'three rivers meet here';

async function signIn(page: Page, secret = password, to = '/account') {
	await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(secret);
	await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
}

test('a coordinator signs in, sees who they are, and signs out', async ({ page }) => {
	await signIn(page);
	await expect(page).toHaveURL('/account');
	await expect(page.getByRole('main')).toContainText('coordinator: Three Rivers');
	await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click();
	await expect(page).toHaveURL('/');
	await page.goto('/account');
	await expect(page).toHaveURL('/sign-in?to=%2Faccount');
});

test('the cookie is out of reach of scripts and of other sites', async ({ page, context }) => {
	await signIn(page);
	await expect(page).toHaveURL('/account');
	const cookie = (await context.cookies()).find(({ name }) => name === 'session');
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
	expect(await page.evaluate(() => document.cookie)).not.toContain('session');
});

test('a wrong password and an unknown address get the same answer', async ({
	request,
	baseURL
}) => {
	const ask = async (form: Record<string, string>) => {
		const answer = await request.post('/sign-in', {
			form,
			headers: { origin: baseURL!, accept: 'text/html' }
		});
		const text = await answer.text();
		const shown = /<main[\s\S]*<\/main>/.exec(text)?.[0].replaceAll(form.email!, '');
		return { status: answer.status(), shown };
	};
	const wrong = await ask({ email: 'state@longtable.example', password: 'wrong' });
	const unknown = await ask({ email: 'nobody@longtable.example', password: 'wrong' });
	expect(wrong.status).toBe(400);
	expect(unknown).toEqual(wrong);
});

test('asking for a new password does not tell who has an account', async ({ request, baseURL }) => {
	const ask = async (address: string) => {
		const answer = await request.post('/reset', {
			form: { email: address },
			headers: { origin: baseURL!, accept: 'text/html' }
		});
		return [
			answer.status(),
			/<main[\s\S]*<\/main>/.exec(await answer.text())?.[0].replaceAll(address, '')
		];
	};
	expect(await ask('nobody@longtable.example')).toEqual(
		await ask('administrator@longtable.example')
	);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('signing in, being refused, and choosing a language work', async ({ page }) => {
		await signIn(page, 'not the password');
		await expect(page.getByRole('alert')).toContainText('do not go together');
		await expect(page.getByLabel('E-mail')).toHaveValue(email);
		await page.getByRole('button', { name: 'Español' }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'es');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Iniciar sesión');
	});

	test('a coordinator invites, and the invited person joins', async ({ page, browser }) => {
		await signIn(page, password, '/account/invitations');
		const guest = `rosa-${Date.now()}@example.org`;
		await page.getByLabel('Name of the person').fill('Rosa');
		await page.getByLabel('E-mail').fill(guest);
		await expect(page.getByLabel('Invite as').getByRole('option')).toHaveText([
			'member',
			'coordinator'
		]);
		await page.getByRole('button', { name: 'Send the invitation' }).click();
		const link = await page.locator('code').textContent();
		await expect(page.getByRole('main')).toContainText(guest);

		const other = await browser.newContext({ javaScriptEnabled: false });
		const visit = await other.newPage();
		await visit.goto(link!);
		await visit.getByLabel('New password').fill('short');
		await visit.getByRole('button', { name: 'Accept the invitation' }).click();
		await expect(visit.getByRole('main')).toContainText('too short');
		await visit.getByLabel('New password').fill('velvet gravel tuesday oath');
		await visit.getByRole('button', { name: 'Accept the invitation' }).click();
		await expect(visit).toHaveURL('/account');
		await expect(visit.getByRole('main')).toContainText('member: Three Rivers');
		await visit.goto(link!);
		await expect(visit.getByRole('main')).toContainText('no longer works');
		await other.close();
	});
});

test('what is posted beside the fields of a form changes nothing', async ({
	page,
	request,
	baseURL
}) => {
	await signIn(page);
	await expect(page).toHaveURL('/account');
	const cookie = (await page.context().cookies())
		.map(({ name, value }) => `${name}=${value}`)
		.join('; ');
	const extra = {
		role: 'administrator',
		email: 'x@example.org',
		demo: '0',
		disabled_at: '',
		id: '1',
		version: '99',
		body_id: '1'
	};
	const answer = await request.post('/account?/about', {
		form: { name: 'Robin Ellery', language: 'en', ...extra },
		headers: { origin: baseURL!, cookie, accept: 'text/html' }
	});
	expect(answer.status()).toBe(200);
	await page.reload();
	await expect(page.getByRole('main')).not.toContainText('administrator');
	await expect(page.getByText('This is a demonstration account')).toBeVisible();
});

test('every answer says what a browser may do with it', async ({ request }) => {
	for (const path of [
		'/',
		'/sign-in',
		'/health',
		'/robots.txt',
		'/no/such/page',
		'/account/__data.json'
	]) {
		const headers = (await request.get(path, { maxRedirects: 0 })).headers();
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'strict-origin-when-cross-origin'
		});
		expect(headers['permissions-policy']).toContain('camera=()');
	}
	const policyOf = async (path: string) =>
		(await request.get(path)).headers()['content-security-policy'] ?? '';
	const policy = await policyOf('/state');
	for (const part of [
		"default-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
		"worker-src 'self'"
	]) {
		expect(policy).toContain(part);
	}
	expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
	expect(await policyOf('/sign-in')).toMatch(/script-src 'self';/);
	expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
});

test('what someone signed in sees is kept by no browser', async ({ page, request }) => {
	await signIn(page);
	await expect(page).toHaveURL('/account');
	const cookie = (await page.context().cookies())
		.map(({ name, value }) => `${name}=${value}`)
		.join('; ');
	for (const path of ['/', '/account', '/account/__data.json']) {
		expect((await request.get(path, { headers: { cookie } })).headers()['cache-control']).toBe(
			'private, no-store'
		);
	}
});

test('a form from another site is refused, whatever it carries', async ({ page, request }) => {
	await signIn(page);
	const cookie = (await page.context().cookies())
		.map(({ name, value }) => `${name}=${value}`)
		.join('; ');
	for (const type of [
		'application/x-www-form-urlencoded',
		'text/plain',
		'application/json',
		'multipart/form-data; boundary=x'
	]) {
		const headers = { origin: 'https://elsewhere.example', cookie, 'content-type': type };
		const answer = await request.post('/account?/others', { headers, data: 'x=1' });
		expect([type, answer.status()]).toEqual([type, 403]);
	}
});

for (const path of ['/reset/over', '/invitation/over']) {
	test(`${path} is free of known barriers`, async ({ page }) => {
		await page.goto(path);
		expect(await findBarriers(page)).toEqual([]);
	});
}
