import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { canSend, isAddress, readMailSettings, send } from './mail.ts';

// A mail server that holds a real conversation and remembers what was said.
let server: Server;
let said: string[];
let letters: string[];
let refuses: string | undefined;

const settings = () => ({
	server: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
	from: 'table@example.org'
});

function converse(socket: Socket) {
	let inLetter = false;
	let rest = '';
	const answer = (line: string) => socket.write(`${line}\r\n`);
	answer('220 mail.example.org ESMTP');
	socket.on('error', () => {});
	socket.on('data', (chunk: Buffer) => {
		rest += chunk.toString('latin1');
		if (inLetter && rest.includes('\r\n.\r\n')) {
			const [letter = '', ...more] = rest.split('\r\n.\r\n');
			letters.push(letter);
			[inLetter, rest] = [false, more.join('\r\n.\r\n')];
			answer('250 taken');
		}
		while (!inLetter && rest.includes('\r\n')) {
			const [line = '', ...more] = rest.split('\r\n');
			rest = more.join('\r\n');
			said.push(line);
			inLetter = line.toUpperCase() === 'DATA';
			answer(reply(line));
			if (/^QUIT/i.test(line)) socket.end();
		}
	});
}

function reply(line: string) {
	if (refuses && line.toUpperCase().startsWith(refuses)) return '550 no';
	if (/^EHLO/i.test(line)) return '250 mail.example.org';
	return /^DATA/i.test(line) ? '354 go on' : /^QUIT/i.test(line) ? '221 bye' : '250 fine';
}

beforeEach(async () => {
	[said, letters, refuses] = [[], [], undefined];
	server = createServer(converse);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => server.close());

describe('a message', () => {
	test('reaches one person, in their language', async () => {
		await send(settings(), {
			to: 'rosa@example.org',
			subject: 'Invitación a la mesa',
			text: 'Hola, Rosa:\n\n¡Bienvenida! https://table.example.org/x'
		});
		expect(said).toContain('MAIL FROM:<table@example.org>');
		expect(said.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<rosa@example.org>']);
		expect(letters).toHaveLength(1);
		expect(letters[0]).toMatch(/^Subject: =\?UTF-8\?/m);
		expect(letters[0]).toMatch(/^Content-Type: text\/plain; charset=utf-8/im);
	});

	test.each([
		'Hi\r\nBcc: spy@example.org',
		'Hi\nBcc: spy@example.org',
		'Hi\rBcc: spy@example.org',
		'Hi\r\n\r\n<b>body</b>',
		'Hi\u2028Bcc: x@y.org'
	])('keeps its subject in one header: %j', async (subject) => {
		await send(settings(), { to: 'rosa@example.org', subject, text: 'Text' });
		const [head = ''] = letters[0]!.split('\r\n\r\n');
		expect(head).not.toMatch(/^Bcc:/im);
		expect(said.filter((line) => line.startsWith('RCPT'))).toHaveLength(1);
		expect(head.match(/^Subject:/gim)).toHaveLength(1);
	});

	test('whose text looks like the end of a message arrives whole', async () => {
		await send(settings(), {
			to: 'rosa@example.org',
			subject: 'Hi',
			text: 'one\r\n.\r\nRCPT TO:<spy@example.org>\r\ntwo'
		});
		expect(said.filter((line) => line.startsWith('RCPT'))).toHaveLength(1);
		expect(letters[0]).toContain('two');
	});

	test('that the server refuses is a failure', async () => {
		refuses = 'RCPT';
		await expect(
			send(settings(), { to: 'rosa@example.org', subject: 'Hi', text: 'x' })
		).rejects.toThrow();
	});

	test('without a server is printed', async () => {
		const print = vi.spyOn(console, 'log').mockImplementation(() => {});
		await send(readMailSettings({}), { to: 'rosa@example.org', subject: 'Hi', text: 'Look here' });
		expect(print.mock.calls[0]![0]).toContain('Look here');
		print.mockRestore();
	});
});

test.each(['rosa@example.org', 'rosa.del-mar+x@sub.example.org', "o'neil@example.org"])(
	'%s is an address',
	(text) => {
		expect(isAddress(text)).toBe(true);
	}
);

test.each([
	'',
	'rosa',
	'rosa@example',
	'a@b.org, spy@example.org',
	'a@b.org\r\nBcc: spy@example.org',
	'Rosa <rosa@example.org>',
	'a@b.org>',
	'"a b"@example.org',
	'a@b.org\u0000',
	`${'a'.repeat(65)}@example.org`,
	`a@${'b'.repeat(260)}.org`
])('%j is not', async (text) => {
	expect(isAddress(text)).toBe(false);
	await expect(send(settings(), { to: text, subject: 'Hi', text: 'x' })).rejects.toThrow(
		'not one plain address'
	);
});

test('mail needs both a server and a sender', () => {
	expect(canSend(readMailSettings({ SMTP_URL: 'smtp://x' }))).toBe(false);
	expect(canSend(readMailSettings({ SMTP_URL: 'smtp://x', MAIL_FROM: 'a@b.org' }))).toBe(true);
});
