import type { AssetKind } from '#lib/domain/partner/assets.ts';
import type { ChallengeTag } from '#lib/domain/partner/challenges.ts';
import type { Day } from '#lib/domain/place/dates.ts';
import type { Sql } from '../connect.ts';
import { bodyId } from './body.ts';
import { readSeed } from './files.ts';
import { movedTowards } from './meeting-days.ts';
import { organizationId } from './organizations.ts';
import { addRows, identify } from './rows.ts';

interface Partners {
	challenges: {
		tag: ChallengeTag;
		what: string;
		local?: string;
		state?: string;
		owner?: string;
		opened: Day;
		closed?: Day;
	}[];
	assets: {
		kind: AssetKind;
		name: string;
		county: string;
		contact: string | null;
		consented: Day;
	}[];
}

const slug = 'three-rivers';
const common = { bodyId: bodyId(slug), invented: true };

/** Adds what makes working together hard in the worked example, and whom people turn to, the days moved with its meetings. */
export async function addWorkingTogether(sql: Sql, on: Day): Promise<void> {
	const { challenges, assets } = readSeed<Partners>('three-rivers-partners.json');
	const { meetings } = readSeed<{ meetings: Day[] }>('three-rivers.json');
	const moved = movedTowards(on, meetings.at(-1)!);
	await addRows(
		sql,
		'partnering_challenge',
		challenges.map(({ tag, what, local, state, owner, opened, closed }) => ({
			...{ id: identify('challenge', slug, what), tag, what, ...common },
			...{ localStrategy: local ?? null, stateStrategy: state ?? null, owner: owner ?? null },
			...{ openedOn: moved(opened), closedOn: closed ? moved(closed) : null }
		}))
	);
	await addRows(
		sql,
		'informal_asset',
		assets.map(({ kind, name, county, contact, consented }) => ({
			...{ id: identify('informal asset', slug, name), kind, name, countyFips: county, ...common },
			...{ contactId: contact && organizationId(contact), consentOn: moved(consented) }
		}))
	);
}
