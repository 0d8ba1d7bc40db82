import type { LayoutServerLoad } from './$types';

/** Who looks at the page, and in which colors. */
export const load: LayoutServerLoad = ({ locals, cookies }) => {
	const theme = cookies.get('theme');
	return {
		viewer: locals.viewer,
		theme: theme === 'light' || theme === 'dark' ? theme : ('system' as const)
	};
};
