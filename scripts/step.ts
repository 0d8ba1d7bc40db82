import { spawn } from 'node:child_process';

/** How many checks of a step passed and failed. */
export type Result = { passed: number; failed: number };

/** Runs a program of ours to its end, its output shown: one check, passed when it ends well. */
export function node(args: string[], environment: Record<string, string> = {}): Promise<Result> {
	const env = { ...process.env, ...environment };
	const program = spawn(process.execPath, args, { stdio: 'inherit', env });
	return new Promise((resolve) => {
		program.on('error', () => resolve({ passed: 0, failed: 1 }));
		program.on('exit', (code) =>
			resolve({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
		);
	});
}
