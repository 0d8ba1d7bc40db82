import { createHash } from 'node:crypto';
import type { Network } from '#lib/domain/network/network.ts';
import { isUntold, mostBetween, networkSeen, type WaveFacts } from '#lib/domain/tie/strength.ts';
import * as betweenness from '../betweenness.ts';
import { sharedNetwork } from './shared.ts';
import type { Door, Question } from './tasks.ts';

/** A network whose betweenness is still to be measured. */
export interface Unmeasured {
	fingerprint: string;
	network: Network;
}

const nothing = { given: undefined, unmeasured: null };

/**
 * What of a network was measured before, or what is to be measured. A network of moderate size is measured on the spot;
 * who may not know the names needs nothing.
 */
export async function givenFor(door: Door, facts: WaveFacts, asked: Question) {
	const isWithheld = isUntold(facts) || (facts.reports === null && asked.rule !== 'mean');
	if (facts.organizations.length <= mostBetween || isWithheld) return nothing;
	const network = networkSeen(facts, asked);
	const fingerprint = fingerprintOf(network);
	const kept = await door(asked.account, (sql) => betweenness.find(sql, fingerprint));
	if (kept) return { given: { betweenness: kept }, unmeasured: null };
	return { given: undefined, unmeasured: { fingerprint, network: sharedNetwork(network) } };
}

function fingerprintOf({ offsets, neighbors }: Network): string {
	return createHash('sha256').update(offsets).update(neighbors).digest('hex');
}
