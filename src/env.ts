import { defineEnvVars } from '@sveltejs/kit/env';

const optional = (value: string | undefined) => value;

/** Everything that can be set from outside. Each is explained in README.md. */
export const variables = defineEnvVars({
	PORT: { schema: optional, description: 'The port the server listens on.' },
	HOST: { schema: optional, description: 'The network address it listens on.' },
	ORIGIN: { schema: optional, description: 'The address people type. Needed behind a proxy.' },
	DATABASE_URL: {
		schema: optional,
		description: 'A PostgreSQL 15 or newer of your own, as the owner of the tables.'
	},
	DATABASE_APP_URL: {
		schema: optional,
		description: 'The same database as the role that serves, when the owner may not create one.'
	},
	DATABASE_REPLICA_URL: {
		schema: optional,
		description: 'A streaming replica of it, from which reports, tiles and files are read.'
	},
	DATA_DIR: { schema: optional, description: 'Where the embedded PostgreSQL keeps its files.' },
	DEMO: { schema: optional, description: '0 for no demo data and no demo accounts.' },
	SMTP_URL: {
		schema: optional,
		description:
			'The mail server for invitations and new passwords. Without it, links are shown or printed.'
	},
	MAIL_FROM: { schema: optional, description: 'The sender of that mail.' },
	BODY_SIZE_LIMIT: { schema: optional, description: 'The largest request that is taken.' },
	ADDRESS_HEADER: {
		schema: optional,
		description: 'The header in which a proxy names the address of its visitor.'
	},
	ROUTING_ENGINE: {
		schema: optional,
		description: 'valhalla, osrm or openrouteservice. Without it, minutes are estimated.'
	},
	ROUTING_URL: { schema: optional, description: 'Where that engine answers.' },
	ROUTING_KEY: { schema: optional, description: 'Its key, when it wants one.' },
	ROUTING_PROFILE: { schema: optional, description: 'How people travel, in its words.' },
	ROUTING_SECONDS: { schema: optional, description: 'How long one question to it may take.' },
	GEOCODER: {
		schema: optional,
		description:
			'census, nominatim or pelias. Without it, addresses are looked up in this database.'
	},
	GEOCODER_URL: { schema: optional, description: 'Where that geocoder answers.' },
	GEOCODER_KEY: { schema: optional, description: 'Its key, when it wants one.' },
	GEOCODER_SECONDS: { schema: optional, description: 'How long one question to it may take.' },
	BASEMAP_PMTILES: {
		schema: optional,
		description: 'A file of streets for all maps, as PMTiles. Without it, maps have outlines only.'
	},
	LONGTABLE_DATABASE: {
		schema: optional,
		description: 'Set by npm start itself: the address the pages use, as a role that owns nothing.'
	},
	LONGTABLE_DATABASE_KIND: {
		schema: optional,
		description: 'Set by npm start itself: embedded or postgres.'
	},
	LONGTABLE_REPLICA: {
		schema: optional,
		description: 'Set by npm start itself: the address of the replica, as the same role.'
	}
});
