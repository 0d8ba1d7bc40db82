import { expect, test } from 'vitest';
import { hardCoded } from './visible-text.ts';

function shown(text: string): string[] {
	return hardCoded({ path: 'X.svelte', text });
}

test('text between tags and in spoken attributes is found', () => {
	expect(shown('<h1>Who is missing</h1>')).toEqual(['X.svelte: "Who is missing"']);
	expect(shown('<input placeholder="Name" />')).toEqual(['X.svelte: "Name"']);
	expect(shown('{#if a}<p>Yes</p>{:else}<b>No</b>{/if}')).toHaveLength(2);
	expect(shown("<p>{a ? 'Yes' : m.no()}</p>")).toEqual(['X.svelte: "Yes"']);
	expect(shown('<button aria-label={`Close ${name}`}></button>')).toHaveLength(1);
});

test('messages, classes, signs and code of the component are not', () => {
	expect(shown('<p class="answer">{m.title()} · {n}</p>')).toEqual([]);
	expect(shown("<p title={say('key')}>{x ?? '–'}</p>")).toEqual([]);
	expect(shown("<script>const a = 'text';</script><style>p { color: red }</style>")).toEqual([]);
	expect(shown('<a href="/sign-in" data-kind="plain">{m.go()}</a>')).toEqual([]);
});
