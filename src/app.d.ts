import type { Viewer } from '#lib/domain/people/viewer.ts';
import type { KeptDays } from '#lib/server/trends.ts';
import type { KeptTables } from '#lib/server/judged-tables.ts';
import type { Networks } from '#lib/server/measuring/networks.ts';
import type { Sql } from '#lib/server/connect.ts';
import type { Geocoder } from '#lib/server/geocoding/geocoder.ts';
import type { StreetFile } from '#lib/server/street-file.ts';
import type { Router } from '#lib/server/routing/router.ts';

declare global {
	namespace App {
		interface Error {
			status: number;
			message: string;
			/** Under which number an unexpected error stands in the log. */
			reference?: string;
		}

		interface Locals {
			/** Who asks: a visitor has no account. */
			viewer: Viewer;
			/** The id of the viewer's session; null for a visitor. */
			session: string | null;
			/** The theme that was chosen; null to follow the device. */
			theme: 'light' | 'dark' | null;
			/** The routing engine that is set; null when trips are estimated. */
			router: Router | null;
			/** Where addresses are looked up; null when only what is on record here is used. */
			geocoder: Geocoder | null;
			/** Answers questions about networks; what takes long, beside the requests. */
			networks: Networks;
			/** The file of streets that is set; null when maps have none. */
			streets: StreetFile | null;
			/** What was worked out before, for as long as nothing it rests on changes. */
			kept: { tables: KeptTables; days: KeptDays };
			/** One transaction that can only read, seeing what the viewer may see. */
			read: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
			/** One transaction, all or nothing, logged under the viewer's account. */
			write: <T>(
				work: (sql: Sql) => Promise<T>,
				about?: { import?: string; note?: string }
			) => Promise<T>;
		}
	}
}

export {};
