import type { SeatRule } from '#lib/domain/roster/rule.ts';
import { bandsText } from './findings.ts';
import { choiceText } from './lists.ts';
import { m } from './paraglide/messages.js';
import { inSentence } from './sentences.ts';
import { organizationTypeName, perspectiveName, roleName, sectorName } from './vocabulary.ts';

/** Who may hold a seat, in words: "Someone from an organization for education or early childhood." */
export function ruleText(rule: SeatRule, countyName: (fips: string) => string): string {
	const said = partsOf(rule, countyName);
	return said === '' ? m.missing_rule_any() : m.missing_rule_someone({ rule: said });
}

function partsOf(rule: SeatRule, countyName: (fips: string) => string): string {
	const inner = (part: SeatRule) => partsOf(part, countyName);
	const parts = [
		named(rule.sector, sectorName, m.missing_rule_sector),
		named(rule.perspective, perspectiveName, m.missing_rule_perspective),
		named(rule.role, roleName, m.missing_rule_role),
		rule.level && m.missing_rule_level({ list: bandsText(rule.level) }),
		named(rule.organizationType, organizationTypeName, m.missing_rule_organization_type),
		rule.organization && m.missing_rule_organization(),
		rule.county && m.missing_rule_county({ list: choiceText(rule.county.map(countyName)) }),
		rule.voting !== undefined &&
			(rule.voting ? m.missing_rule_voting() : m.missing_rule_not_voting()),
		rule.any && choiceText(rule.any.map(inner)),
		rule.places && choiceText(rule.places.map(inner)),
		...(rule.all ?? []).map(inner),
		rule.not && m.missing_rule_not({ rule: inner(rule.not) })
	];
	return parts.filter((part) => typeof part === 'string' && part !== '').join(', ');
}

function named(
	codes: string[] | undefined,
	name: (code: string) => string,
	message: (input: { list: string }) => string
) {
	return codes && message({ list: choiceText(codes.map((code) => inSentence(name(code)))) });
}
