import type { LayoutServerLoad } from './$types';

/** Who looks at the page, in which colors, and the streets of its maps. */
export const load: LayoutServerLoad = ({ locals, cookies }) => {
	return {
		viewer: locals.viewer,
		theme: themeOf(cookies.get('theme')),
		basemap: basemapOf(locals.streets)
	};
};

function basemapOf(streets: App.Locals['streets']) {
	if (!streets) return null;
	const { minimumZoom, maximumZoom } = streets;
	return { address: `/streets.pmtiles?v=${streets.version}`, minimumZoom, maximumZoom };
}

function themeOf(kept: string | undefined): 'light' | 'dark' | 'system' {
	return kept === 'light' || kept === 'dark' ? kept : 'system';
}
