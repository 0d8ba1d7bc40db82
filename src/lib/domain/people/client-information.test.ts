import { expect, test } from 'vitest';
import { clientInformation } from './client-information.ts';

test.each([
	['DOB: 3/4/2011', 'birth-date'],
	['a boy born on March 4, 2011', 'birth-date'],
	['date of birth 2011-03-04', 'birth-date'],
	['fecha de nacimiento: 4 de marzo de 2011', 'birth-date'],
	['nacida el 4/3/2011', 'birth-date'],
	['123-45-6789', 'social-security'],
	['SSN 123456789', 'social-security'],
	['MRN 0048213', 'record-number'],
	['client ID: A100234', 'record-number'],
	['case #20451', 'record-number'],
	['Medicaid number 901234567K', 'record-number'],
	['expediente 48213', 'record-number']
])('"%s" is stopped', (text, kind) => {
	expect(clientInformation(text)).toContain(kind);
});

test.each([
	'Founded on March 4, 1987, by three families.',
	'Call 252-555-0142 or 988. Open 8-5, ages 3-17.',
	'P.O. Box 12345, Milltown 27514-0001',
	'The case for a longer table, number one.',
	'Se reúne el 4 de marzo de 2026.',
	'Newborn support since 1/1/2020',
	''
])('"%s" is not', (text) => {
	expect(clientInformation(text)).toEqual([]);
});
