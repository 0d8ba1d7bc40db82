import { expect, test } from 'vitest';
import { captures, file, files, folders, type SourceFile } from './source.ts';
import { hardCoded } from './visible-text.ts';

type Message = string | Variants[];
interface Variants {
	declarations?: string[];
	match: Record<string, string>;
}
type Messages = Record<string, Message>;

const areas = folders('src/lib/words/messages');
const sources = files(['src', 'scripts'], /\.(ts|svelte|mjs)$/);
const english = areas.map((area) => messages(area, 'en'));
const spanish = areas.map((area) => messages(area, 'es'));

function messages(area: string, language: string): Messages {
	const all = JSON.parse(file(`src/lib/words/messages/${area}/${language}.json`).text);
	delete all.$schema;
	return all;
}

function sentences(message: Message): string[] {
	return typeof message === 'string'
		? [message]
		: message.flatMap(({ match }) => Object.values(match));
}

/** The values a message asks for, sorted. */
function inputs(message: Message): string[] {
	const inText = sentences(message).flatMap((text) => captures(text, /\{(\w+)\}/g));
	const declarations =
		typeof message === 'string' ? [] : message.flatMap((m) => m.declarations ?? []);
	const local = declarations.flatMap((line) => captures(line, /^local (\w+)/g));
	const declared = declarations.flatMap((line) => captures(line, /^input (\w+)/g));
	return [...new Set([...inText, ...declared])].filter((name) => !local.includes(name)).sort();
}

/** Keys that one language has and the other lacks, or that ask for different values. */
function disagreements(en: Messages, es: Messages): string[] {
	const keys = [...new Set([...Object.keys(en), ...Object.keys(es)])];
	return keys.filter((key) => {
		const [one, other] = [en[key], es[key]];
		return !one || !other || inputs(one).join() !== inputs(other).join();
	});
}

/** Keys whose Spanish is the English: three words and more are never the same in both. */
function untranslated(en: Messages, es: Messages): string[] {
	return Object.keys(en).filter((key) => {
		const [one, other] = [sentences(en[key] ?? '').join(), sentences(es[key] ?? '').join()];
		const words = one.replace(/\{\w+\}/g, '').match(/\p{L}{2,}/gu) ?? [];
		return one === other && words.length >= 3;
	});
}

interface Uses {
	keys: Set<string>;
	called: Set<string>;
	/** Keys put together from a part and a value, such as `sector_${code}`. */
	patterns: RegExp[];
}

function uses(sources: SourceFile[]): Uses {
	const speaking = sources.filter(({ text }) => text.includes('paraglide/messages.js'));
	const text = speaking.map((source) => source.text).join('\n');
	const parts = [...text.matchAll(/`([a-z]\w*_)\$\{[^}`]+\}(\w*)`/g)];
	return {
		keys: new Set(captures(text, /\bm\.([a-z]\w*)/g)),
		called: new Set(captures(text, /\bm\.([a-z]\w*)\(/g)),
		patterns: parts.map(([, start, end]) => new RegExp(`^${start}\\w+${end}$`))
	};
}

/** Keys that no source asks for. */
function unused(
	keys: string[],
	{ keys: used, patterns }: Pick<Uses, 'keys' | 'patterns'>
): string[] {
	return keys.filter((key) => !used.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

const keys = english.flatMap((area) => Object.keys(area));

test('every area of messages is compiled', () => {
	const settings = JSON.parse(file('src/lib/words/project.inlang/settings.json').text);
	const compiled: string[] = settings['plugin.inlang.messageFormat'].pathPattern;
	expect(compiled.map((path) => path.split('/')[2]).sort()).toEqual(areas.toSorted());
});

test('English and Spanish have the same messages with the same values', () => {
	expect(areas.flatMap((_, i) => disagreements(english[i] ?? {}, spanish[i] ?? {}))).toEqual([]);
});

test('Spanish is not the English again', () => {
	expect(areas.flatMap((_, i) => untranslated(english[i] ?? {}, spanish[i] ?? {}))).toEqual([]);
});

test('no message has the key of another', () => {
	expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
});

test('every message is used', () => {
	expect(unused(keys, uses(sources))).toEqual([]);
});

test('every message used is there', () => {
	expect([...uses(sources).called].filter((key) => !keys.includes(key))).toEqual([]);
});

test('no visible text is written into a page', () => {
	expect(sources.filter(({ path }) => path.endsWith('.svelte')).flatMap(hardCoded)).toEqual([]);
});

test('messages that differ, repeat or lie unused are found', () => {
	const en = { a: 'Hello {name}', b: 'One two three', c: 'Only here' };
	const es = { a: 'Hola {nombre}', b: 'One two three' };
	expect(disagreements(en, es)).toEqual(['a', 'c']);
	expect(untranslated(en, es)).toEqual(['b']);
	const plural = [{ declarations: ['input n', 'local p = n: plural'], match: { 'p=one': '{n}' } }];
	expect(inputs(plural)).toEqual(['n']);
	const text =
		"import { m } from '#lib/words/paraglide/messages.js'; m.a(); m[`sector_${code}`]();";
	const used = uses([{ path: 'src/x.ts', text }]);
	expect(unused(['a', 'b', 'sector_courts'], used)).toEqual(['b']);
});
