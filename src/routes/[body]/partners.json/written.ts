import type { PartnerFinding } from '#lib/domain/partner/findings.ts';
import { countStates, typesThatCount } from '#lib/domain/partner/partners.ts';
import { sayPartnerFinding, sayPartnerNext } from '#lib/words/partners.ts';
import { labelOf } from '#lib/words/sentences.ts';
import type { PartnerAnswer } from '../partners/answer.ts';

/** Partners as the contract writes them. A state is null where no member is on record; a tie where none is reported. */
export function written(body: string, answer: PartnerAnswer) {
	const { on, template, map, candidates } = answer;
	const counting = typesThatCount(map.types);
	return {
		body,
		on,
		template: template.code,
		threshold: map.threshold,
		team: map.team,
		tiesKnown: map.tiesKnown,
		counts: map.recorded
			? { ...countStates(counting.map(({ state }) => state)), of: counting.length }
			: null,
		types: map.types.map((type) => ({
			type: labelOf(type),
			code: type.code,
			class: type.class,
			state: type.state,
			organizations: type.organizations,
			counties: type.counties,
			candidates: candidates[type.code] ?? []
		})),
		agreements: Object.entries(answer.agreements).map(([organization, list]) => ({
			organization,
			agreements: list.map(({ id, kind, title, due, reviewDue, last }) => {
				return { id, kind, title, due, reviewDue, last };
			})
		})),
		protocols: Object.entries(answer.protocols).map(([organization, list]) => ({
			organization,
			protocols: list.map(({ id, topic, title, approvedOn }) => ({ id, topic, title, approvedOn }))
		})),
		findings: answer.findings.map((finding) => findingOf(finding, answer))
	};
}

function findingOf(finding: PartnerFinding, { map, candidates }: PartnerAnswer) {
	const { id, kind, type, have, need, counties, children, organizations } = finding;
	return {
		id,
		kind,
		type: type.code,
		statement: sayPartnerFinding(finding, map),
		have,
		need,
		counties,
		children,
		records: organizations.map((each) => ({
			type: 'organization',
			id: each.id,
			label: each.name
		})),
		next: sayPartnerNext(finding, candidates[type.code] ?? [])
	};
}
