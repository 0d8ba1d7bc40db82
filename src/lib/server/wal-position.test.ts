import { expect, test } from 'vitest';
import { PositionsSeen, readPosition, writePosition } from './wal-position.ts';

test('a position is read and written as PostgreSQL does, and nothing else is taken for one', () => {
	for (const text of ['0/0', '16/B374D848', 'FFFFFFFF/FFFFFFFF']) {
		expect(writePosition(readPosition(text)!)).toBe(text);
	}
	expect(readPosition('1/0')! > readPosition('0/FFFFFFFF')!).toBe(true);
	for (const text of ['', '1', '1/', '0/g', "0/0'", '123456789/0', null, undefined]) {
		expect(readPosition(text)).toBeNull();
	}
});

test('whoever follows must have reached what is old enough, and at first what was seen first', () => {
	const seen = new PositionsSeen(10);
	expect(seen.due).toBeNull();
	seen.add(5n, 0);
	seen.add(6n, 4);
	expect(seen.due).toBe(5n);
	seen.add(7n, 14);
	expect(seen.due).toBe(6n);
	seen.add(8n, 40);
	expect(seen.due).toBe(7n);
});
