import { expect, test } from 'vitest';
import { networkOf } from '#lib/domain/network/network.ts';
import { Between, type Shelf } from './between-queue.ts';
import { TooBusy, type Measurers } from './measurers.ts';

const network = networkOf(3, [0, 1], [1, 2]).network;
const asked = (fingerprint: string) => ({ fingerprint, network });

function slow() {
	const waiting: (() => void)[] = [];
	const measurers: Measurers = {
		run: () => Promise.reject(new Error('not asked')),
		between: (_, signal) =>
			new Promise((resolve, reject) => {
				waiting.push(() => resolve(Float64Array.of(0, 1, 0)));
				signal.addEventListener('abort', () => reject(new Error('ended')));
			}),
		close: () => Promise.resolve()
	};
	return { measurers, waiting };
}

function emptyShelf() {
	const kept = new Map<string, Float64Array>();
	const shelf: Shelf = {
		has: (fingerprint) => Promise.resolve(kept.has(fingerprint)),
		add: (fingerprint, values) => Promise.resolve(void kept.set(fingerprint, values))
	};
	return { shelf, kept };
}

// Until everything that is ready was done.
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a network that two ask for is measured once and kept', async () => {
	const { measurers, waiting } = slow();
	const { shelf, kept } = emptyShelf();
	const between = new Between(measurers, shelf);
	const both = [between.measure(asked('a')), between.measure(asked('a'))];
	await settled();
	expect(waiting).toHaveLength(1);
	waiting[0]!();
	await Promise.all(both);
	expect(between.knows('a')).toBe(true);
	expect([...kept.get('a')!]).toEqual([0, 1, 0]);
});

test('what is on the shelf is not measured again, whoever put it there', async () => {
	const { measurers, waiting } = slow();
	const { shelf } = emptyShelf();
	await shelf.add('a', Float64Array.of(0, 1, 0));
	const between = new Between(measurers, shelf);
	expect(between.knows('a')).toBe(false);
	await between.measure(asked('a'));
	expect(between.knows('a')).toBe(true);
	expect(waiting).toHaveLength(0);
});

test('networks wait for each other, and too many are refused', async () => {
	const { measurers, waiting } = slow();
	const { shelf, kept } = emptyShelf();
	const between = new Between(measurers, shelf);
	const all = ['a', 'b', 'c', 'd'].map((one) => between.measure(asked(one)));
	await expect(between.measure(asked('e'))).rejects.toBeInstanceOf(TooBusy);
	for (let at = 0; at < 4; at++) {
		await settled();
		expect(waiting).toHaveLength(at + 1);
		waiting[at]!();
		await all[at];
	}
	expect(kept.size).toBe(4);
});

test('what is being measured ends when it is told to', async () => {
	const { measurers } = slow();
	const between = new Between(measurers, emptyShelf().shelf);
	const asking = between.measure(asked('a'));
	await settled();
	between.close();
	await expect(asking).rejects.toThrow('ended');
});
