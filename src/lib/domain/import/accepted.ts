import type { Level, OrganizationType, Perspective, Role } from '../vocabulary.ts';
import { words, type Words } from './cells.ts';

/** What a member does in the body, as people write it. */
export const roleWords: Words<Role> = words([
	{ code: 'member', also: ['miembro'] },
	{
		code: 'chair',
		also: [
			'chairperson',
			'chairman',
			'chairwoman',
			'co-chair',
			'cochair',
			'presidente',
			'presidenta'
		]
	},
	{
		code: 'vice_chair',
		also: ['vicechair', 'vice chairperson', 'vicepresidente', 'vicepresidenta']
	},
	{
		code: 'lead_family_partner',
		also: ['lead family member', 'family lead', 'familiar principal']
	},
	{
		code: 'coordinator',
		also: ['soc coordinator', 'system of care coordinator', 'coordinador', 'coordinadora']
	},
	{ code: 'facilitator', also: ['facilitador', 'facilitadora'] },
	{ code: 'guest', also: ['invitado', 'invitada', 'visitor'] }
]);

/** Where in an agency a member works, as people write it. */
export const levelWords: Words<Level> = words([
	{
		code: 'director',
		also: [
			'director/administrator',
			'administrator',
			'directora',
			'administrador',
			'administradora'
		]
	},
	{ code: 'manager', also: ['gerente'] },
	{ code: 'supervisor', also: ['supervisora'] },
	{
		code: 'frontline',
		also: ['front line', 'frontline staff', 'personal de primera línea', 'primera línea']
	}
]);

/** What a member speaks for, as people write it. */
export const perspectiveWords: Words<Perspective> = words([
	{ code: 'youth', also: ['young person', 'joven'] },
	{
		code: 'parent_caregiver',
		also: ['parent', 'caregiver', 'padre', 'madre', 'cuidador', 'cuidadora']
	},
	{ code: 'family', also: ['family member', 'family member (other)', 'familiar', 'familia'] },
	{
		code: 'lived_experience',
		also: ['person with lived experience', 'pwle', 'experiencia vivida', 'experiencia propia']
	},
	{ code: 'community', also: ['community member', 'comunidad'] },
	{
		code: 'cultural_leader',
		also: [
			'cultural or community leader',
			'community leader',
			'líder cultural',
			'líder comunitario'
		]
	},
	{ code: 'provider', also: ['proveedor', 'proveedora'] },
	{ code: 'agency', also: ['agencia'] },
	{ code: 'elected_official', also: ['elected', 'funcionario electo', 'funcionaria electa'] }
]);

/** How an organization is constituted, as people write it. */
export const typeWords: Words<OrganizationType> = words([
	{ code: 'public_agency', also: ['public', 'government', 'agency', 'agencia pública'] },
	{ code: 'nonprofit', also: ['non-profit', 'not for profit', 'sin fines de lucro'] },
	{ code: 'for_profit', also: ['forprofit', 'private', 'business', 'con fines de lucro'] },
	{ code: 'family_run', also: ['family run organization', 'dirigida por familias'] },
	{ code: 'youth_run', also: ['youth run organization', 'dirigida por jóvenes'] },
	{ code: 'faith', also: ['faith based', 'religious', 'religiosa'] },
	{ code: 'tribal', also: ['tribe'] },
	{ code: 'informal_group', also: ['informal', 'grupo informal'] },
	{ code: 'individual_practice', also: ['individual', 'solo practice', 'consulta individual'] }
]);

/** How many people work there. Spreadsheets turn `1-5` and `6-20` into days of the year; those are read back. */
export const staffWords: Words<'1-5' | '6-20' | '21-100' | '100+'> = words([
	{ code: '1-5', also: ['1 to 5', '5-jan', 'jan-5', '1–5'] },
	{ code: '6-20', also: ['6 to 20', '20-jun', 'jun-20', '6–20'] },
	{ code: '21-100', also: ['21 to 100', '21–100'] },
	{ code: '100+', also: ['more than 100', 'over 100', '>100', 'más de 100'] }
]);

/** Whether a member is paid for coming. */
export const compensatedWords: Words<'yes' | 'no' | 'not_needed'> = words([
	{ code: 'yes', also: ['y', 'true', '1', 'sí', 'si'] },
	{ code: 'no', also: ['n', 'false', '0'] },
	{ code: 'not_needed', also: ['not needed', 'n/a', 'no hace falta'] }
]);

/** Whether someone came: what the file says and what is stored. */
export const presentWords: Words<'self' | 'absent' | 'excused' | 'alternate'> = words([
	{ code: 'self', also: ['yes', 'y', 'true', '1', 'x', 'present', 'sí', 'si', 'presente'] },
	{ code: 'absent', also: ['no', 'n', 'false', '0', 'ausente'] },
	{ code: 'excused', also: ['excusado', 'excusada', 'justificado', 'justificada'] },
	{ code: 'alternate', also: ['suplente'] }
]);
