import { fold } from '../import/fold.ts';
import { openDimensions, type OpenDimension } from './dimensions.ts';
import type { Organization, Report } from './pairs.ts';

/** A report with all that a file of ties says of it openly. */
export interface ReportToFile extends Report {
	respondent: string;
	reporterLevel: string | null;
	dimensions: Partial<Record<OpenDimension, number>>;
}

/**
 * The reports of a wave as a file of ties that can be brought in again, its headings first. What is said in confidence is
 * not in it. An organization goes by its name, or by its id where another has that name or a spreadsheet would change it.
 */
export function reportRows(
	wave: string,
	organizations: Pick<Organization, 'id' | 'name'>[],
	reports: ReportToFile[]
): string[][] {
	const bearers = Map.groupBy(organizations, ({ name }) => fold(name));
	const isPlain = (name: string) => bearers.get(fold(name))!.length === 1 && !/^[=+\-@]/.test(name);
	const called = new Map(organizations.map(({ id, name }) => [id, isPlain(name) ? name : id]));
	const rows = reports.map(({ from, to, level, respondent, reporterLevel, dimensions }) => [
		...[called.get(from) ?? from, called.get(to) ?? to, String(level), wave, respondent],
		...[reporterLevel ?? '', ...openDimensions.map((name) => String(dimensions[name] ?? ''))]
	]);
	const first = ['from', 'to', 'level', 'wave', 'respondent', 'reporter_level', ...openDimensions];
	return [first, ...rows];
}
