import { getLocale } from './paraglide/runtime.js';

/** Makes each formatter once for a language and its options, because making one costs far more than using it. */
export function remembered<Options, Formatter>(
	make: (language: string, options: Options) => Formatter
): (options: Options) => Formatter {
	const made = new Map<string, Formatter>();

	return (options) => {
		const language = getLocale();
		const key = `${language} ${JSON.stringify(options)}`;
		const formatter = made.get(key) ?? make(language, options);
		made.set(key, formatter);
		return formatter;
	};
}
