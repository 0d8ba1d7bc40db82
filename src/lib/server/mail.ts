import { createTransport } from 'nodemailer';

/** How mail leaves: an SMTP address such as `smtp://user:password@host:587`, and the sender. */
export type MailSettings = { server: string | undefined; from: string | undefined };

/** One plain-text message to one person. */
export type Mail = { to: string; subject: string; text: string };

/** The settings of mail; without them mail is printed instead of sent. */
export function readMailSettings(
	environment: Record<string, string | undefined> = process.env
): MailSettings {
	return { server: environment.SMTP_URL || undefined, from: environment.MAIL_FROM || undefined };
}

/** Whether mail can be sent at all. */
export function canSend({ server, from }: MailSettings): boolean {
	return Boolean(server && from);
}

/** Whether a text is one plain e-mail address, and nothing that could add headers or other readers. */
export function isAddress(text: string): boolean {
	return (
		text.length <= 254 &&
		/^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]{2,}$/.test(text) &&
		!hasControl(text)
	);
}

/** Sends a message; throws when the server does not take it. Without a server it is printed, for trying things out. */
export async function send(settings: MailSettings, mail: Mail): Promise<void> {
	if (!isAddress(mail.to))
		throw new Error('Refused to send mail: the recipient is not one plain address.');
	const message = { ...mail, subject: oneLine(mail.subject) };
	if (!canSend(settings)) return print(message);

	const transport = createTransport({
		...serverOf(settings.server!),
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000,
		disableFileAccess: true,
		disableUrlAccess: true
	});
	await transport
		.sendMail({
			from: settings.from,
			to: { name: '', address: mail.to },
			subject: message.subject,
			text: mail.text
		})
		.finally(() => transport.close());
}

function serverOf(address: string) {
	const { protocol, hostname, port, username, password } = new URL(address);
	const secure = protocol === 'smtps:';
	const user = decodeURIComponent(username);
	return {
		host: hostname.replace(/^\[|\]$/g, ''),
		port: Number(port) || (secure ? 465 : 587),
		secure,
		...(user ? { auth: { user, pass: decodeURIComponent(password) } } : {})
	};
}

function print({ to, subject, text }: Mail) {
	console.log(
		`\nMail to ${to} (not sent, because SMTP_URL and MAIL_FROM are not set)\n${subject}\n\n${text}\n`
	);
}

// A line break in a subject would begin a header of its own.
function oneLine(text: string) {
	return Array.from(text, (letter) => (hasControl(letter) ? ' ' : letter))
		.join('')
		.slice(0, 200);
}

function hasControl(text: string) {
	return /\p{Cc}/u.test(text);
}
