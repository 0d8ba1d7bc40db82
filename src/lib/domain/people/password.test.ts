import { describe, expect, test } from 'vitest';
import { isCommon, problemWith } from './password.ts';

describe('a new password', () => {
	test('has at least 12 and at most 128 characters, counted as people count them', () => {
		expect(problemWith('lantern-rai')).toBe('short');
		expect(problemWith('lantern-rail')).toBeNull();
		expect(problemWith('🦉🌲🪵🛶🏔️ owl')).toBe('short');
		expect(problemWith('x7Kq-'.repeat(25))).toBeNull();
		expect(problemWith('x7Kq-'.repeat(26))).toBe('long');
	});

	test.each([
		'passwordpassword',
		'Password123456!',
		'P@ssw0rd2026!!',
		'123456789012',
		'098765432109',
		'qwertyuiop12',
		'aaaaaaaaaaaa',
		'abababababab',
		'abcdefghijkl',
		'iloveyouforever',
		'Welcome2Longtable',
		'Summer2026Summer2026',
		'1qaz2wsx3edc',
		'correcthorsebatterystaple',
		'BienvenidoMaría1'.replace('í', 'i'),
		'letmeinletmein'
	])('is not one that thieves try first: %s', (password) => {
		expect(problemWith(password)).toBe('common');
	});

	test.each([
		'velvet gravel tuesday oath',
		'Rivers bend at Cullowhee',
		'tres tristes trigales 9',
		'mK9$vTz!pQ2r',
		'ÑandúPerdidoEnJulio'
	])('may be a sentence or a jumble: %s', (password) => {
		expect(problemWith(password)).toBeNull();
	});

	test('is not one’s own name and address', () => {
		const about = ['Ximena Quillfeather', 'ximena.q@collaborativo.example'];
		expect(problemWith('XimenaQuillfeather1', about)).toBe('personal');
		expect(problemWith('ximena@collaborativo.example', about)).toBe('personal');
		expect(problemWith('Ximena paddles at dawn', about)).toBeNull();
	});

	test('is judged quickly however long it is', () => {
		const before = performance.now();
		isCommon('ababa '.repeat(100));
		expect(performance.now() - before).toBeLessThan(50);
	});
});
