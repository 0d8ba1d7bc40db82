/** One line that someone filled in: the first value of that name, trimmed, without control characters; '' when missing. */
export function readLine(form: FormData, name: string, most = 200): string {
	const value = form.get(name);
	if (typeof value !== 'string') return '';
	return value
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
		.trim()
		.slice(0, most);
}

/** A secret that someone filled in, exactly as typed; '' when missing. Far longer ones than any password are cut. */
export function readSecretLine(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.slice(0, 1000) : '';
}
