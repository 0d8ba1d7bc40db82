import { expect, test } from 'vitest';
import { addressIn } from './address.ts';

test('an address in one line', () => {
	const more = { countyFips: null };
	expect(addressIn('100 Main St, Raleigh, NC 27601-1234', 'NC')).toEqual({
		...{ address: '100 Main St', city: 'Raleigh', state: 'NC', postalCode: '27601' },
		...more
	});
	expect(addressIn('12 Calle 5', 'NC')).toEqual({
		...{ address: '12 Calle 5', city: null, state: 'NC', postalCode: null },
		...more
	});
	expect(addressIn('3 Elm St, Danville, va', 'NC')).toMatchObject({
		city: 'Danville',
		state: 'VA'
	});
});

test('a name or a number alone is no address', () => {
	for (const text of ['Main Street Clinic', '27601', '', ', ,', '35.1, -79.2'])
		expect(addressIn(text, 'NC')).toBeNull();
});
