import { unknownMember } from '../roster/members.ts';
import { satisfies } from '../roster/rule.ts';
import type { PartnerOrganization, PartnerType } from './facts.ts';

type Named = Pick<PartnerOrganization, 'name' | 'otherNames'>;

/**
 * The types of partner an organization is, by code: those whose rule accepts it. A type without a rule, such as
 * barbershops, accepts who is called so. Where two types accept the same organizations, such as primary care and
 * pediatricians, it counts for the one its name speaks of, else for the first: one organization is not two partners.
 */
export function kindsOf(organization: PartnerOrganization, types: PartnerType[]): string[] {
	const fitting = types.filter((type) => accepts(type, organization));
	return fitting
		.filter((type) => {
			const alike = fitting.filter((other) => ruleOf(other) === ruleOf(type));
			const spoken = alike.filter((other) => speaksOf(organization, other));
			return isOpen(type) || (spoken[0] ?? alike[0]) === type;
		})
		.map(({ code }) => code);
}

/** Whether an organization by itself is of a type: persons and what they speak for are not asked. */
export function accepts(type: PartnerType, organization: PartnerOrganization): boolean {
	return isOpen(type) ? speaksOf(organization, type) : satisfies(type.rule, asMember(organization));
}

/** Whether a name of an organization has all words of the name of a type, in English or Spanish. */
export function speaksOf({ name, otherNames }: Named, { label, labelEs }: PartnerType): boolean {
	const wanted = [label, ...(labelEs ? [labelEs] : [])].flatMap((text) => text.split('/'));
	const known = [name, ...otherNames].map(stemsOf);
	return wanted.some((text) => {
		const stems = stemsOf(text);
		return stems.length > 0 && known.some((own) => stems.every((stem) => own.includes(stem)));
	});
}

/** Whether an organization is a mobile crisis team: a service of it comes to people in a crisis, or it is called so. */
export function isCrisisTeam({ name, otherNames, responds }: PartnerOrganization): boolean {
	const called = /\bmobile (crisis|response)\b|\b(crisis|respuesta) movil\b/;
	return responds || [name, ...otherNames].some((text) => called.test(plain(text)));
}

// A type whose rule says nothing.
function isOpen({ rule }: PartnerType): boolean {
	return Object.keys(rule).length === 0;
}

function ruleOf({ rule }: PartnerType): string {
	return JSON.stringify(rule);
}

function asMember({ id, type, sector, otherSectors }: PartnerOrganization) {
	return {
		...unknownMember('', ''),
		role: '',
		organization: id,
		organizationType: type,
		sectors: [...(sector ? [sector] : []), ...otherSectors]
	};
}

// "Pediatricians" and "Pediatric Practice" share a stem, "Gyms" and "The Gym" too.
function stemsOf(text: string): string[] {
	const words = plain(text.replace(/\(.*?\)/g, '')).match(/[\p{L}\d]{3,}/gu) ?? [];
	return words
		.filter((word) => !['the', 'and', 'los', 'las', 'del', 'para'].includes(word))
		.map((word) => word.replace(/(icians?|ics?|s)$/, '') || word);
}

function plain(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
