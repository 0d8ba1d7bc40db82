import { expect, test } from 'vitest';
import { cellsOf } from './cells.ts';
import { gapFindings } from './gap-findings.ts';
import { gapsOf } from './gaps.ts';
import { at, county, point, service, standard } from './gaps.fixture.ts';
import { usualStandard } from './standard.ts';
import type { Offered } from '../service/supply.ts';

// A degree of latitude is 69.09 miles: 0.1 within ten miles, 0.2 beyond.
const demand = cellsOf([county()], [point(35, 60), point(35.1, 20), point(35.2, 20)]);

function find(services: Offered[], unknown: string[] = []) {
	const gaps = gapsOf(demand, services, [county()], standard());
	const judged = { service: 'respite', standard: standard(), services: services.length, gaps };
	return gapFindings([judged], unknown);
}

test('a county that falls short says who, how far, by which standard, and in which tracts', () => {
	const [found, ...others] = find([at('a', [-79, 35])]);
	expect(others).toEqual([]);
	expect(found).toMatchObject({
		key: 'gap:county:respite:37001',
		finding: {
			kind: 'county',
			basis: 'children',
			have: 80,
			need: 100,
			standard: { code: 'ten-miles', standing: 'proposal' },
			tracts: { have: 1, need: 3, names: ['point 35.2'] },
			estimated: false
		}
	});
	expect(found!.finding).toHaveProperty('minutes', expect.closeTo(4 + 1.95 * 13.8188, 3));
});

test('no service on record, services out of reach and unknown people are three things', () => {
	expect(find([]).map(({ key }) => key)).toEqual(['gap:none:respite']);
	expect(find([at('a', [-70, 35])]).map(({ key }) => key)).toEqual(['gap:none:respite']);
	expect(find([at('a', [-78.3, 35])]).map(({ key }) => key)).toEqual(['gap:county:respite:37001']);
	expect(find([service({ counties: ['37001'] })], ['37001'])).toEqual([
		{ key: 'gap:unknown:37001', finding: { kind: 'unknown', fips: '37001', county: 'Alder' } }
	]);
});

test('two services for the same people are one finding, whichever is named first', () => {
	const both = [service({ id: 'b', counties: ['37001'] }), service({ id: 'a', states: ['NC'] })];
	const [found] = find(both);
	expect(found).toMatchObject({ key: 'gap:overlap:a:b', finding: { have: 100, need: 100 } });
	const older = both.map((one, nth) => ({
		...one,
		minimumAge: nth * 12,
		maximumAge: nth * 6 + 11
	}));
	expect(find(older)).toEqual([]);
});

test('a standard of the body’s own comes before the state’s, and one for the kind before one for any', () => {
	const any = standard({ code: 'any' });
	const state = standard({ code: 'state', stateCode: 'NC', serviceTypes: ['respite'] });
	const own = standard({ code: 'own', bodyId: 'b', serviceTypes: ['respite'] });
	const ownAny = standard({ code: 'own-any', bodyId: 'b' });
	const usual = (...list: (typeof any)[]) => usualStandard(list, 'respite', 'NC')?.code;
	expect(usual(any, state, ownAny, own)).toBe('own');
	expect(usual(any, ownAny, state)).toBe('state');
	expect(usual(any, ownAny)).toBe('own-any');
	expect(usual(any)).toBe('any');
	expect(usual()).toBeUndefined();
});
