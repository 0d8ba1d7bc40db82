import { expect, test } from 'vitest';
import type { Presence } from './members.ts';
import { perspectivesPresent, quorum, type Listed } from './quorum.ts';

const member = (present: Presence | null, facts: Partial<Listed> = {}): Listed => ({
	present,
	voting: true,
	alternate: false,
	counted: true,
	perspectives: [],
	...facts
});

test('a place counts when its member came or sent somebody, and the one who was sent does not count again', () => {
	const list = [
		member('self'),
		member('alternate'),
		member('self', { alternate: true }),
		member('excused'),
		member(null)
	];
	expect(quorum(list, 0.5)).toEqual({ came: 2, voting: 4, need: 2, reached: true });
	expect(quorum(list, 0.51)).toEqual({ came: 2, voting: 4, need: 3, reached: false });
});

test('staff, guests and members without a vote are no part of a quorum', () => {
	const list = [member('self', { voting: false }), member('self', { counted: false })];
	expect(quorum(list, 0.5)).toEqual({ came: 0, voting: 0, need: 0, reached: true });
});

test('a share of a round number of members asks for no one more than that', () => {
	const list = Array.from({ length: 100 }, () => member('self'));
	expect(quorum(list, 0.07).need).toBe(7);
	expect(quorum(list, 0.29).need).toBe(29);
	expect(quorum(list, 1).need).toBe(100);
});

test('without a quorum of its own nothing is judged', () => {
	expect(quorum([member('self')], null)).toEqual({ came: 1, voting: 1, need: null, reached: null });
});

test('a perspective is present when somebody who holds it came in person', () => {
	const list = [
		member('self', { perspectives: ['youth', 'family'] }),
		member('self', { perspectives: ['family'] }),
		member('alternate', { perspectives: ['community'] }),
		member('absent', { perspectives: ['provider'] })
	];
	expect(perspectivesPresent(list)).toEqual(['family', 'youth']);
});
