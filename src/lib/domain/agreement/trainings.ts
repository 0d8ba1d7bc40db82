import { byText } from '../order.ts';
import { monthsBefore, type Day } from '../place/dates.ts';
import { bands, type Band } from '../vocabulary.ts';
import { isRecent, monthsApart, togetherBy, type JointActivity } from './activities.ts';
import type { Party } from './agreements.ts';

/** Trainings that one organization gave another. */
export interface Trained {
	/** Null: nobody wrote down who trained. */
	host: Party | null;
	organization: Party;
	times: number;
	last: Day;
}

/** Which levels of an organization's staff were trained within the months that count. */
export interface LevelsReached {
	organization: Party;
	reached: Band[];
	/** Null: nobody wrote down of which levels people came. */
	missing: Band[] | null;
}

/** What is known of the trainings of a table. */
export interface TrainingSeen {
	trainings: JointActivity[];
	pairs: Trained[];
	levels: LevelsReached[];
	/** Levels that no training of the months that count reached; null when of none the levels are known. */
	unreached: Band[] | null;
}

/** A county with the latest training of law enforcement and the crisis team together. */
export interface CountyTraining {
	fips: string;
	name: string;
	last: { id: string; what: string; day: Day } | null;
	/** Whether that was within the months that count. */
	recent: boolean;
}

/** Who trains with whom in a crisis, and where they work. */
export interface Responders {
	counties: { fips: string; name: string }[];
	/** Law enforcement, with the FIPS codes of where it works. */
	police: { id: string; counties: string[] }[];
	/** Ids of the mobile crisis team; empty when there is none at the table. */
	team: string[];
}

/** Who trained whom by a day, and which levels of staff were reached. */
export function trainingsBy(activities: JointActivity[], on: Day): TrainingSeen {
	const trainings = togetherBy(activities, on).filter(isTraining);
	const after = monthsBefore(on, monthsApart);
	const recent = trainings.filter(({ heldOn }) => heldOn > after);
	const known = recent.filter((each) => bands.some((band) => each[band].length > 0));
	const reached = (band: Band) => known.some((each) => each[band].length > 0);
	return {
		trainings,
		pairs: pairsOf(trainings),
		levels: levelsOf(recent),
		unreached: known.length === 0 ? null : bands.filter((band) => !reached(band))
	};
}

/** Whether people of organizations learned something there. */
export function isTraining({ kind }: Pick<JointActivity, 'kind'>): boolean {
	return kind === 'cross_training' || kind === 'joint_training';
}

/** Each county with its latest training of law enforcement and the crisis team by a day; null without a team. */
export function countyTrainings(
	activities: JointActivity[],
	{ counties, police, team }: Responders,
	on: Day
): CountyTraining[] | null {
	if (team.length === 0) return null;
	const together = trainingsBy(activities, on).trainings.filter(({ organizations }) => {
		const there = organizations.map(({ id }) => id);
		return team.some((id) => there.includes(id)) && police.some(({ id }) => there.includes(id));
	});
	return counties.map(({ fips, name }) => {
		const here = together.filter((each) => countiesOf(each, police).includes(fips));
		const [last] = here;
		return {
			fips,
			name,
			last: last ? { id: last.id, what: last.what, day: last.heldOn } : null,
			recent: isRecent(here, on)
		};
	});
}

// As it was written down; else where the law enforcement that came works.
function countiesOf({ counties, organizations }: JointActivity, police: Responders['police']) {
	if (counties.length > 0) return counties;
	const there = organizations.map(({ id }) => id);
	return police.filter(({ id }) => there.includes(id)).flatMap((each) => each.counties);
}

function pairsOf(trainings: JointActivity[]): Trained[] {
	const all = trainings.flatMap(({ organizations, hostId, heldOn }) => {
		const host = organizations.find(({ id }) => id === hostId) ?? null;
		const others = organizations.filter(({ id }) => id !== hostId);
		return others.map((organization) => ({ host, organization, heldOn }));
	});
	const groups = Map.groupBy(all, ({ host, organization }) => `${host?.id} ${organization.id}`);
	return [...groups.values()]
		.map((same) => ({
			host: same[0]!.host,
			organization: same[0]!.organization,
			times: same.length,
			last: same
				.map(({ heldOn }) => heldOn)
				.toSorted(byText)
				.at(-1)!
		}))
		.toSorted((one, other) => other.times - one.times || byName(one, other));
}

function byName(one: Trained, other: Trained) {
	return byText(one.organization.name, other.organization.name);
}

function levelsOf(recent: JointActivity[]): LevelsReached[] {
	const all = recent.flatMap(({ organizations }) => organizations);
	const each = new Map(all.map((organization) => [organization.id, organization]));
	return [...each.values()]
		.map((organization) => {
			const reached = bands.filter((band) =>
				recent.some((training) => training[band].includes(organization.id))
			);
			const missing = bands.filter((band) => !reached.includes(band));
			return { organization, reached, missing: reached.length > 0 ? missing : null };
		})
		.toSorted((one, other) => byText(one.organization.name, other.organization.name));
}
