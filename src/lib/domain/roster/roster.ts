import type { Finding } from '../finding/finding.ts';
import type { Day } from '../place/dates.ts';
import type { ActivityResult } from './activity.ts';
import type { Coverage } from './coverage.ts';
import type { Geography } from './presence.ts';
import type { SeatResult } from './seats.ts';
import type { ShareResult } from './share-seats.ts';

/** A body's table judged on a date: everything the page "who is missing" shows. */
export interface Roster {
	body: { slug: string; name: string };
	on: Day;
	/** Members counted: neither staff nor alternates. 0 means that nobody was recorded, not that all are missing. */
	members: number;
	seats: SeatResult[];
	coverage: Coverage;
	shares: ShareResult[];
	activity: ActivityResult;
	geography: Geography;
	/** Memberships that hold no seat and are not proposed for one. */
	seatless: string[];
	findings: Finding[];
}
