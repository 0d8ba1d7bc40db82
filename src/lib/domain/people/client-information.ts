/** What a free text seems to hold that must not be stored here. */
export type ClientInformation = 'birth-date' | 'social-security' | 'record-number';

const date = String.raw`\d{1,4}[\/.\-]\d{1,2}[\/.\-]\d{1,4}|\d{1,2}\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4}|\p{L}+\s+\d{1,2},?\s+\d{4}`;
const birth = String.raw`\b(?:d\.?o\.?b\.?|date\s+of\s+birth|birth\s*da(?:te|y)|born(?:\s+on)?|fecha\s+de\s+nacimiento|naci[óo](?:\s+el)?|nacid[oa](?:\s+el)?|f\.\s?n\.)`;
const record = String.raw`\b(?:mrn|medical\s+record|(?:client|patient|case|record|medicaid|member)\s*(?:id|no\.?|number|#)|expediente|historia\s+cl[íi]nica|n[úu]mero\s+de\s+(?:caso|cliente|paciente))`;

const patterns: Record<ClientInformation, RegExp> = {
	'birth-date': new RegExp(`${birth}\\s*[:=#-]?\\s*(?:${date})`, 'iu'),
	'social-security': /\b\d{3}-\d{2}-\d{4}\b|\bssn\b\D{0,5}\d{4,}/i,
	// Nine digits and a letter are how Medicaid numbers of North Carolina look.
	'record-number': new RegExp(`${record}[^\\d\\n]{0,5}[a-z]{0,3}\\d{4,}|\\b\\d{9}[A-Z]\\b`, 'iu')
};

/** What kinds of information about a client a text seems to hold; none in most texts. */
export function clientInformation(text: string): ClientInformation[] {
	return (Object.keys(patterns) as ClientInformation[]).filter((kind) => patterns[kind].test(text));
}
