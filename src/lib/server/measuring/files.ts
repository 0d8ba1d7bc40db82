import type { Day } from '#lib/domain/place/dates.ts';
import {
	exportedNetwork,
	networkCsv,
	networkGexf,
	networkGraphml,
	networkTables,
	type ExportedNetwork
} from '#lib/domain/tie/export.ts';
import { isUnnamed, strengthOf } from '#lib/domain/tie/strength.ts';
import * as networks from '../network-facts.ts';
import { workbookOf } from '../workbook.ts';
import { givenFor } from './given.ts';
import { sharedBytes } from './shared.ts';
import type { Answered, Door, Question } from './tasks.ts';

/** What a file is to be: its format, what it says of itself, and what the sheets of a workbook are called. */
export interface FileAsked extends Pick<ExportedNetwork, 'title' | 'description'> {
	format: Format;
	sheets: Record<'organizations' | 'ties' | 'about', string>;
}

/** Why there is no file of a network. */
export interface NotTold {
	withheld: 'names' | 'open';
	closesOn: Day | null;
}

const text = (write: (network: ExportedNetwork) => string) => (network: ExportedNetwork) =>
	new TextEncoder().encode(write(network));
const writers = {
	csv: text(networkCsv),
	gexf: text(networkGexf),
	graphml: text(networkGraphml),
	xlsx: workbook
};

/** A format in which networks are handed out. */
export type Format = keyof typeof writers;

/** The file of a network; what is withheld and from when on it is not, where there is nothing for the viewer; null without such a wave. */
export async function file(
	door: Door,
	asked: Question,
	about: FileAsked
): Promise<Answered<Uint8Array | NotTold> | null> {
	const found = await door(asked.account, (sql) => networks.find(sql, asked));
	if (!found) return null;
	const { facts, wave } = found;
	const { given, unmeasured } = await givenFor(door, facts, asked);
	// Nobody gets it before all is measured.
	if (unmeasured) return { answer: new Uint8Array(), unmeasured };
	const strength = strengthOf(facts, asked, given);
	const { withheld } = strength;
	if (isUnnamed(withheld)) return { answer: { withheld, closesOn: wave.closesOn }, unmeasured };
	const { description } = about;
	const title = `${about.title}, ${wave.name}`;
	const network = exportedNetwork(facts, strength, asked, { title, description });
	return { answer: sharedBytes(await writers[about.format](network, about)), unmeasured };
}

function workbook(network: ExportedNetwork, { sheets }: FileAsked): Promise<Uint8Array> {
	const { organizations, ties, about } = networkTables(network);
	return workbookOf([
		{ sheet: sheets.organizations, rows: organizations },
		{ sheet: sheets.ties, rows: ties },
		{ sheet: sheets.about, rows: about }
	]);
}
