import { expect, test } from 'vitest';
import { keepTiles } from './kept-tiles.ts';

const tile = (stamp: string, size = 0) => ({
	stamp,
	tag: `"${stamp}"`,
	packed: Buffer.alloc(size)
});

test('a tile is given out while its stamp holds', () => {
	const kept = keepTiles(10_000);
	kept.keep('a', tile('1'));
	expect(kept.find('a', '1')?.tag).toBe('"1"');
	expect(kept.find('a', '2')).toBeUndefined();
	expect(kept.find('b', '1')).toBeUndefined();
	kept.keep('a', tile('2'));
	expect(kept.find('a', '2')?.tag).toBe('"2"');
});

test('what was not asked for longest goes first', () => {
	const kept = keepTiles(3_000);
	kept.keep('a', tile('1', 1_000));
	kept.keep('b', tile('1', 1_000));
	kept.find('a', '1');
	kept.keep('c', tile('1', 1_000));
	expect(['a', 'b', 'c'].filter((name) => kept.find(name, '1'))).toEqual(['a', 'c']);
	kept.keep('huge', tile('1', 5_000));
	expect(kept.find('huge', '1')).toBeUndefined();
});
