import type { LayoutServerLoad } from './$types';

/** Who looks at the page, and in which colors. */
export const load: LayoutServerLoad = ({ locals, cookies }) => {
	return { viewer: locals.viewer, theme: themeOf(cookies.get('theme')) };
};

function themeOf(kept: string | undefined): 'light' | 'dark' | 'system' {
	return kept === 'light' || kept === 'dark' ? kept : 'system';
}
