import { daysBefore, type Day } from '#lib/domain/place/dates.ts';
import type { PositionKind } from '#lib/domain/state/positions.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { catchmentId } from './catchments.ts';
import { readSeed } from './files.ts';
import { addRows, identify, span } from './rows.ts';

/** A position of North Carolina; who held it from and until how many days before the demonstration was made. */
interface Position {
	code: string;
	kind: PositionKind;
	title: string;
	catchment: string;
	department?: string;
	fte?: number;
	funded?: boolean;
	bodies?: string[];
	counties?: string[];
	held: { name: string; since: number; until?: number }[];
}

const shared = { stateCode: 'NC', invented: true };

/** Adds the positions that serve the collaboratives, and who held them. */
export async function addPositions(sql: Sql, on: Day): Promise<void> {
	const { positions } = readSeed<{ positions: Position[] }>('positions.json');
	await addRows(sql, 'staff_position', positions.map(positionRow));
	await addRows(
		sql,
		'position_holder',
		positions.flatMap((position) => holderRows(position, on))
	);
}

function positionRow({ code, catchment, ...position }: Position) {
	const { kind, title, department = null, fte = 1, funded = true } = position;
	const bodies = (position.bodies ?? []).map(bodyId);
	return {
		...{ id: positionId(code), ...shared, kind, title, department, fte, funded, bodies },
		...{ catchmentId: catchmentId(catchment), counties: position.counties ?? [] },
		...{ during: span(null), version: 1 }
	};
}

function holderRows({ code, held }: Position, on: Day) {
	return held.map(({ name, since, until }) => ({
		...{
			id: identify('position holder', code, name),
			...shared,
			positionId: positionId(code),
			name
		},
		...{ during: span(daysBefore(on, since), until ? daysBefore(on, until) : null), version: 1 }
	}));
}

function positionId(code: string): string {
	return identify('staff position', code);
}
