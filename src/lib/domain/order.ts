const collator = new Intl.Collator('en', { numeric: true });

/** Orders codes as people count: "S2" before "S10", and the same way every time. */
export function byCode(a: string, b: string): number {
	return collator.compare(a, b) || byText(a, b);
}

/** Orders by the characters alone: right for ISO days. */
export function byText(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

/** Orders days, earliest first and the unknown last. */
export function byDay(a: string | null, b: string | null): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	return byText(a, b);
}
