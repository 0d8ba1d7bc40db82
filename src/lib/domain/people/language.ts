import type { Language } from './viewer.ts';

/** Where a wish for a language may come from, the strongest first. */
export type Wishes = {
	asked: string | null;
	kept: string | null | undefined;
	account: string | null;
	/** The browser's Accept-Language header. */
	accepted: string | null;
};

/** The language to speak: English when nothing else is wished. */
export function chooseLanguage({ asked, kept, account, accepted }: Wishes): Language {
	return (
		asLanguage(asked) ?? asLanguage(kept) ?? asLanguage(account) ?? mostAccepted(accepted) ?? 'en'
	);
}

/** The language of a tag such as `es` or `es-MX`; null for one that is not spoken here. */
export function asLanguage(tag: string | null | undefined): Language | null {
	const language = tag?.trim().toLowerCase().split('-')[0];
	return language === 'en' || language === 'es' ? language : null;
}

function mostAccepted(header: string | null): Language | null {
	const wishes = (header ?? '').slice(0, 500).split(',').map(readWish);
	const [best] = wishes
		.filter(({ language, weight }) => language && weight > 0)
		.sort((a, b) => b.weight - a.weight);
	return best?.language ?? null;
}

function readWish(text: string) {
	const [tag, ...rest] = text.split(';');
	const weight = rest.map((part) => /^\s*q=([\d.]+)/.exec(part)?.[1]).find(Boolean);
	return { language: asLanguage(tag), weight: weight === undefined ? 1 : Number(weight) || 0 };
}
