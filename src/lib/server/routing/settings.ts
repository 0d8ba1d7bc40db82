/** Which routing engine is asked, and where. */
export interface RoutingSettings {
	engine: 'valhalla' | 'osrm' | 'openrouteservice';
	/** Ends with a slash. */
	address: URL;
	key: string | null;
	profile: string;
	/** How long one question may take. */
	milliseconds: number;
}

const profiles = { valhalla: 'auto', osrm: 'driving', openrouteservice: 'driving-car' };

/** The settings of routing; null when none is set; throws a sentence about the first that cannot be understood. */
export function readRoutingSettings(
	environment: Record<string, string | undefined> = process.env
): RoutingSettings | null {
	const { ROUTING_ENGINE, ROUTING_URL, ROUTING_KEY, ROUTING_PROFILE, ROUTING_SECONDS } =
		environment;
	if (!ROUTING_ENGINE && !ROUTING_URL) return null;
	const engine = (ROUTING_ENGINE ?? '').trim().toLowerCase();
	if (!isEngine(engine)) {
		const names = Object.keys(profiles).join(', ');
		throw new Error(`ROUTING_ENGINE is "${engine}". It must be one of ${names}.`);
	}
	const profile = ROUTING_PROFILE || profiles[engine];
	if (!/^[a-z0-9_-]{1,40}$/i.test(profile))
		throw new Error(`ROUTING_PROFILE is "${profile}". It is a name such as ${profiles[engine]}.`);
	return {
		engine,
		address: readAddress('ROUTING_URL', ROUTING_URL),
		key: ROUTING_KEY || null,
		profile,
		milliseconds: readSeconds('ROUTING_SECONDS', ROUTING_SECONDS) * 1000
	};
}

/** An address of another server, ending with a slash; throws a sentence when it is none. */
export function readAddress(setting: string, text = ''): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (!url || !/^https?:$/.test(url.protocol))
		throw new Error(`${setting} is "${text}". It must look like http://localhost:8002.`);
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return url;
}

/** A number of seconds from a tenth to thirty; two when nothing is set. */
export function readSeconds(setting: string, text: string | undefined): number {
	const seconds = Number(text || 2);
	if (seconds >= 0.1 && seconds <= 30) return seconds;
	throw new Error(`${setting} is "${text}". It is a number of seconds from 0.1 to 30.`);
}

function isEngine(name: string): name is keyof typeof profiles {
	return Object.hasOwn(profiles, name);
}
