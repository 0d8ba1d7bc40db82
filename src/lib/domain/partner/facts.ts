import type { Member } from '../roster/members.ts';
import type { SeatRule } from '../roster/rule.ts';
import type { Seat, SeatClass } from '../roster/seats.ts';

/** A type of partner that a list of seats asks for, such as law enforcement. */
export interface PartnerType {
	/** The code of its seat in the list, such as "S03". */
	code: string;
	label: string;
	labelEs: string | null;
	class: SeatClass;
	rule: SeatRule;
}

/** An organization as far as it can be told what type of partner it is, and where it works. */
export interface PartnerOrganization {
	id: string;
	name: string;
	otherNames: string[];
	type: string;
	sector: string | null;
	otherSectors: string[];
	/** FIPS codes of counties it serves, and of counties where it has a site. */
	servedCounties: string[];
	siteCounties: string[];
	/** Whether one of its services comes to people in a crisis. */
	responds: boolean;
}

/** How closely two organizations work together: the mean of the sides that report, and how many sides do. */
export interface PartnerTie {
	a: string;
	b: string;
	strength: number;
	reports: number;
}

/** A county that partners are asked for in. */
export interface PartnerCounty {
	fips: string;
	name: string;
	/** Children 0 to 17; null is unknown. */
	children: number | null;
}

/** Everything the judgement of a body's partners needs, as recorded on one day. */
export interface PartnerFacts {
	/** The list of seats that says which types of partner are wanted. */
	template: string;
	types: PartnerType[];
	counties: PartnerCounty[];
	members: Member[];
	seats: Seat[];
	/** The organizations at the table. */
	organizations: PartnerOrganization[];
	/** Null when nobody of the body has reported a single tie: then it is unknown who works with whom. */
	ties: PartnerTie[] | null;
	/** From this level on, of five, two organizations count as connected. */
	threshold: number;
}
