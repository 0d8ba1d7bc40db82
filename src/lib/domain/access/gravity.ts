import { floatingCatchments, type Access, type Accessed } from './catchments.ts';
import { gravityWeight } from './weights.ts';

/**
 * Gravity with competition (Joseph and Bantock 1982): 2SFCA in which people and offers count by a power of the cost,
 * within the threshold. The scale of the weight falls out.
 */
export function gravity(
	access: Access,
	how: { alpha?: number; scale?: number; least?: number } = {}
): Accessed {
	return floatingCatchments(access, gravityWeight(how));
}
