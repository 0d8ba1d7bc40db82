import type { Day } from '#lib/domain/place/dates.ts';
import type { DerivedTie, NamelessSides, Organization } from '#lib/domain/tie/pairs.ts';
import type { Sql } from './connect.ts';

/** One time a body asked its organizations about their ties. */
export interface Wave {
	id: string;
	name: string;
	opensOn: Day;
	closesOn: Day | null;
	/** How many were asked and how many of them answered. */
	invited: number;
	answered: number;
	/** How many reports there are. */
	reports: number;
	invented: boolean;
}

/** The waves of a body that had opened on a day, latest first, for everyone. */
export function list(sql: Sql, body: string, on: Day): Promise<Wave[]> {
	return sql<Wave[]>`
		select w.id, w.name, w.opens_on, w.closes_on, w.invited, w.answered, w.reports, w.invented
		from waves_of(${body}, ${on}) w
	`;
}

/** The organizations of a wave by name. */
export function listOrganizations(sql: Sql, wave: string): Promise<Organization[]> {
	return sql<Organization[]>`
		select o.id, o.name, o.sector_code as sector
		from organizations_in(${wave}) i join organization o on o.id = i.organization_id
		order by o.name, o.id
	`;
}

/** The derived ties of a wave, in the order of their organizations' ids. */
export function listTies(sql: Sql, wave: string): Promise<DerivedTie[]> {
	return sql<DerivedTie[]>`select a, b, strength from ties_in(${wave}) order by a, b`;
}

/** What the two sides of each pair say, without names, for counting. */
export function listSides(sql: Sql, wave: string): Promise<NamelessSides[]> {
	return sql<NamelessSides[]>`select * from sides_without_names(${wave})`;
}

/** How an organization was rated in confidence, over enough raters. */
export interface MeanRating {
	organization: string;
	name: string;
	dimension: 'trust' | 'value';
	raters: number;
	/** In half points (tenths from twenty raters on), from 0.5 to 3.5: "3.5 or more". */
	mean: number;
}

/** The mean ratings of a closed wave, for the body's own people; nothing for others. */
export function listRatings(sql: Sql, wave: string): Promise<MeanRating[]> {
	return sql<MeanRating[]>`
		select o.id as organization, o.name, r.dimension, r.raters, r.mean
		from rating_means(${wave}) r join organization o on o.id = r.organization_id
		order by o.name, o.id, r.dimension
	`;
}
