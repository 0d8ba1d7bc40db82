import { spawnSync } from 'node:child_process';

/** How many checks of a step passed and failed. */
export type Result = { passed: number; failed: number };

/** Runs a program of ours to its end, its output shown: one check, passed when it ends well. */
export function node(args: string[], environment: Record<string, string> = {}): Result {
	const env = { ...process.env, ...environment };
	const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
	return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
