import type { Standard } from '#lib/domain/access/standard.ts';
import { limitText } from './gaps.ts';
import { m } from './paraglide/messages.js';

const classNames: Record<string, () => string> = {
	urban: m.standards_limit_urban,
	rural: m.standards_limit_rural
};

/** Whether minutes or miles are enough, or both have to hold. */
export function testName(test: string): string {
	return test === 'both' ? m.standards_test_both() : m.standards_test_either();
}

/** What a standard asks, one text for each class of county: "Rural counties: 45 minutes, for 95%". */
export function limitTexts({ limits, test }: Pick<Standard, 'limits' | 'test'>): string[] {
	return Object.entries(limits).map(([name, limit]) => {
		const said = limitText({ limit }, test);
		return name === 'all' ? said : `${classNames[name]?.() ?? name}: ${said}`;
	});
}
