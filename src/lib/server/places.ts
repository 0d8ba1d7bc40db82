import type { Extent } from '#lib/domain/place/shape.ts';
import type { Sql } from './connect.ts';

/** A state with its size here: how many counties and bodies it has, and the box around it in degrees. */
export interface State {
	code: string;
	name: string;
	/** Made up for the demonstration. */
	invented: boolean;
	counties: number;
	bodies: number;
	/** Null while none of its counties has a shape. */
	extent: Extent | null;
}

/** The states that have counties here: the home state first (real, with most counties), invented ones last. */
export function listStates(sql: Sql) {
	return sql<State[]>`
		select s.code, s.name, s.invented,
			count(c.fips)::int as counties,
			(select count(*)::int from body b where b.state_code = s.code and b.during @> current_date) as bodies,
			case when count(c.extent) > 0 then array[
				min((c.extent[1])[0]), min((c.extent[1])[1]), max((c.extent[0])[0]), max((c.extent[0])[1])
			] end as extent
		from state s
		join county c on c.state_code = s.code
		group by s.code
		order by s.invented, count(c.fips) desc, s.code
	`;
}

/** One of the states by its two letters, the home state when none is named; undefined when there is no such state. */
export function stateNamed(states: State[], code: string | null): State | undefined {
	return code === null ? states[0] : states.find((state) => state.code === code.toUpperCase());
}
