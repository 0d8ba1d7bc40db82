import { bylaws } from './bylaws.ts';
import type { RosterFacts } from './facts.ts';
import { attended } from './three-rivers.fixture.ts';

/** A body of one's own, with six meetings, and neither seats nor members yet. */
export const body: RosterFacts = {
	body: { slug: 'small', name: 'Small body' },
	bylaws: bylaws(),
	seats: [],
	members: [],
	counties: [],
	meetings: attended('------').map(({ date }) => date),
	levelsApply: []
};

/** Since when its members sit there. */
export const since = '2026-01-01';

/** The day it is judged on. */
export const end = '2026-12-31';
