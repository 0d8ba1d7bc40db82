import type { Participation } from './participation.ts';

/** Meetings of other bodies as rows of a spreadsheet with their headings. */
export function participationRows(entries: Participation[]): string[][] {
	return [
		['date', 'body', 'kind', 'topic', 'follow_up', 'due', 'done'],
		...entries.map(({ heldOn, effort, topic, followUp, dueOn, doneOn }) => [
			...[heldOn, effort.name, effort.kind, topic],
			...[followUp ?? '', dueOn ?? '', doneOn ?? '']
		])
	];
}
