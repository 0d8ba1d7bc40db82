import { execFileSync } from 'node:child_process';

/** Compiles the messages before any test that speaks. */
export function setup() {
	execFileSync(process.execPath, ['scripts/words.ts'], { stdio: 'inherit' });
}
