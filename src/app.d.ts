import type { Viewer } from '#lib/domain/people/viewer.ts';
import type { Sql } from '#lib/server/connect.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who asks: a visitor has no account. */
			viewer: Viewer;
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
