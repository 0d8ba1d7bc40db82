import { WrongCall, type Kind } from './kind.ts';

/** Measures of the network in an edge list. */
export const network: Kind = {
	usage:
		'npm run measure -- network EDGES.csv [--directed] [--level COLUMN] [--threshold N] [--rule RULE] [--json]',
	run: async () => {
		throw new WrongCall('Networks cannot be measured yet.');
	}
};
