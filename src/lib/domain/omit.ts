/** A record without some of its fields. */
export function omit<T extends object, K extends keyof T>(whole: T, ...keys: K[]): Omit<T, K> {
	const rest = Object.entries(whole).filter(([key]) => !keys.includes(key as K));
	return Object.fromEntries(rest) as Omit<T, K>;
}
