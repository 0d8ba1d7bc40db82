import { expect, test } from 'vitest';
import { ratings } from '#lib/domain/tie/dimensions.ts';
import { parse } from '../../../forms.ts';
import { givenIn, openValues, qualitySchema } from './form.ts';

function typed(fields: Record<string, string>) {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return parse(qualitySchema, form);
}

test('what was left empty is not an answer, and 0 is one', () => {
	const parsed = typed({ shared_goals: '', trust: '0', value: '' });
	expect(parsed.ok && givenIn(parsed.output, ratings)).toEqual({ trust: 0 });
});

test('an answer off the scale is refused, and what is confidential does not come back', () => {
	const parsed = typed({ shared_goals: '9', trust: '4', value: '5' });
	expect(parsed.ok ? {} : Object.keys(parsed.errors).toSorted()).toEqual(['shared_goals', 'value']);
	expect(openValues(parsed.values)).toEqual({ shared_goals: '9' });
});
