import { expect, test } from 'vitest';
import { networkOf } from '#lib/domain/network/network.ts';
import { Between } from './between-queue.ts';
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

test('a network that two ask for is measured once and remembered', async () => {
	const { measurers, waiting } = slow();
	const between = new Between(measurers);
	const both = [between.measure(asked('a')), between.measure(asked('a'))];
	await Promise.resolve();
	expect(waiting).toHaveLength(1);
	waiting[0]!();
	await Promise.all(both);
	expect(between.knows('a')).toBe(true);
	expect(between.known().map(([one, values]) => [one, [...values]])).toEqual([['a', [0, 1, 0]]]);
	await between.measure(asked('a'));
	expect(waiting).toHaveLength(1);
});

test('networks wait for each other, and too many are refused', async () => {
	const { measurers, waiting } = slow();
	const between = new Between(measurers);
	const all = ['a', 'b', 'c', 'd'].map((one) => between.measure(asked(one)));
	await expect(between.measure(asked('e'))).rejects.toBeInstanceOf(TooBusy);
	expect(waiting).toHaveLength(1);
	for (let at = 0; at < 4; at++) {
		waiting[at]!();
		await all[at];
	}
	expect(between.known()).toHaveLength(4);
	await Promise.resolve();
});

test('what is being measured ends when it is told to', async () => {
	const { measurers } = slow();
	const between = new Between(measurers);
	const asking = between.measure(asked('a'));
	await Promise.resolve();
	between.close();
	await expect(asking).rejects.toThrow('ended');
});
