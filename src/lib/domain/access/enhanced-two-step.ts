import { floatingCatchments, type Access, type Accessed } from './catchments.ts';
import { stepWeight, thirtyMinutes, type Steps } from './weights.ts';

/** E2SFCA (Luo and Qi 2009): 2SFCA in which people and offers count by the step their trip falls into. */
export function enhancedTwoStep(access: Access, steps: Steps = thirtyMinutes): Accessed {
	return floatingCatchments(access, stepWeight(steps));
}
