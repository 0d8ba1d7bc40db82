import { randomUUID } from 'node:crypto';
import type { MemberEntry } from '#lib/domain/import/members.ts';
import type { Context } from './context.ts';
import type { Member } from './members.ts';
import { overlaps, type Term } from './terms.ts';

/** Finds the time that each row speaks of among those on file; refuses rows that would cross another. */
export function placeMembers(
	entries: MemberEntry[],
	persons: Map<number, string>,
	organizations: Map<number, string>,
	terms: Map<string, Term[]>,
	context: Context
): Member[] {
	const rowsOf = Map.groupBy(entries, ({ row }) => persons.get(row)!);
	const taken = new Set<string>();

	return entries.flatMap((entry): Member[] => {
		const personId = persons.get(entry.row)!;
		const known = terms.get(personId) ?? [];
		const time = timeOf(entry, known, taken, rowsOf.get(personId)!.length === 1, context);
		if (time === undefined) return [];
		const membershipId = time.before?.id ?? randomUUID();
		taken.add(membershipId);
		remember(terms, known, {
			id: membershipId,
			personId,
			since: time.since,
			until: time.until,
			notes: {}
		});
		return [
			{ entry, personId, membershipId, organizationId: organizations.get(entry.row), ...time }
		];
	});
}

// The next rows of the same file see the time as it will be.
function remember(terms: Map<string, Term[]>, known: Term[], term: Term) {
	terms.set(term.personId, [...known.filter(({ id }) => id !== term.id), term]);
}

/**
 * Without `from`: the present time, else from today. With `from`: the time that began that day; a single overlapping time
 * of a single row is the same one with a mended date.
 */
function timeOf(
	entry: MemberEntry,
	all: Term[],
	taken: Set<string>,
	isOnlyRow: boolean,
	{ known, ledger }: Context
) {
	const { row, from, until } = entry;
	const { today } = known;
	const free = all.filter(({ id }) => !taken.has(id));
	const present = free.find((term) => overlaps(term, { since: today, until: null }));
	if (!from && present?.since)
		return { since: present.since, until: until ?? present.until, before: present };

	const since = from ?? today;
	const same = free.find((term) => term.since === since);
	const wanted = { since, until: until ?? same?.until ?? null };
	const others = all.filter((term) => term !== same && overlaps(term, wanted));
	const [other] = others;
	if (!same && others.length === 1 && isOnlyRow && other) {
		ledger.warn(row, 'from', since, 'term_moved', { since: other.since ?? '', from: since });
		return { since, until: until ?? other.until, before: other };
	}
	if (other) {
		ledger.refuse(row, 'from', since, 'overlapping_term', {
			since: other.since ?? '',
			until: other.until ?? ''
		});
		return undefined;
	}
	if (!from) ledger.warn(row, 'from', '', 'from_today', { today });
	return { ...wanted, before: same };
}
