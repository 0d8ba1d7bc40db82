import { expect, test } from 'vitest';
import { readLine, readSecretLine } from './form.ts';

function form(...pairs: [string, string][]) {
	const filled = new FormData();
	for (const [name, value] of pairs) filled.append(name, value);
	return filled;
}

test('a line is trimmed, has no control characters and an end', () => {
	expect(readLine(form(['name', ' Ana\r\nBcc: x\u0000 Ruiz ']), 'name')).toBe('Ana Bcc: x Ruiz');
	expect(readLine(form(['name', 'a'.repeat(500)]), 'name')).toHaveLength(200);
	expect(readLine(form(), 'name')).toBe('');
});

test('the first of several values counts', () => {
	expect(readLine(form(['name', 'one'], ['name', 'two']), 'name')).toBe('one');
});

test('a file is no line', () => {
	const filled = new FormData();
	filled.append('name', new Blob(['x']), 'x.txt');
	expect([readLine(filled, 'name'), readSecretLine(filled, 'name')]).toEqual(['', '']);
});

test('a secret stays as it is typed', () => {
	expect(readSecretLine(form(['password', '  two  spaces ']), 'password')).toBe('  two  spaces ');
});
