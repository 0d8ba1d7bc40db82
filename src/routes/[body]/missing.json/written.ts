import { ownSettings } from '#lib/domain/roster/settings.ts';
import type { SeatSeen } from '#lib/domain/roster/seen.ts';
import { say } from '#lib/words/findings.ts';
import { sayNext } from '#lib/words/next-steps.ts';
import { labelOf } from '#lib/words/sentences.ts';
import type { Answer } from '../missing/answer.ts';

/** A judged table as the contract writes it. Unknown is null; shares are `{ have, need }`. */
export function written(answer: Answer) {
	const { body, on, coverage, activity, levels, tokenism, perspectives, geography } = answer;
	const { required, expected, optional, all, effective } = coverage;
	return {
		body: body.slug,
		on,
		members: answer.members,
		coverage: {
			required,
			expected,
			optional,
			all,
			effective,
			seats: coverage.seats,
			ifConfirmed: coverage.ifConfirmed
		},
		seats: answer.seats.map((seat) => seatOf(seat, answer)),
		shares: answer.shares,
		activity: {
			active: activity.active,
			atRisk: activity.atRisk,
			inactive: activity.inactive,
			new: activity.new,
			notJudged: activity.notJudged,
			attendance: activity.attendance,
			meetings: activity.window
		},
		levels: { applicable: levels.applicable, meanDepth: levels.meanDepth, reach: levels.reach },
		tokenism:
			tokenism?.map(({ group, flag, conditions, attendance }) => ({
				group,
				flag,
				conditions,
				attendance
			})) ?? null,
		perspectives,
		geography: { ...geography, matrix: answer.matrix },
		representation: answer.representation,
		seatless: answer.seatless,
		settings: { used: answer.bylaws, own: ownSettings(answer.bylaws) },
		findings: findingsOf(answer)
	};
}

function seatOf(seat: SeatSeen, { names }: Answer) {
	const { id, minimum, state, holders, activeHolders, proposed, filled, filledByActive } = seat;
	return {
		id,
		label: labelOf(seat),
		class: seat.class,
		minimum,
		state,
		holders,
		activeHolders,
		proposed,
		filled,
		filledByActive,
		...(seat.who && { who: seat.who.map((member) => names[member] ?? null) })
	};
}

function findingsOf({ findings, onFile, names }: Answer) {
	const states = new Map(onFile.map(({ key, state }) => [key, state]));
	return findings.map((finding) => {
		const { id, kind, have, need, since } = finding;
		const known = states.get(id);
		return {
			id,
			kind,
			class: finding.class,
			statement: say(finding),
			have,
			need,
			since,
			records: finding.records.map((record) => ({
				...record,
				label: record.label ?? names[record.id] ?? null
			})),
			next: sayNext(finding.next, names),
			state: known === undefined || known === 'closed' ? 'open' : known
		};
	});
}
