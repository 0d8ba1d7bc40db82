const roles = {
	land: '--land',
	water: '--water',
	countyLine: '--county-line',
	paper: '--paper',
	surface: '--surface',
	ink: '--ink',
	muted: '--muted',
	accent: '--accent',
	absence: '--absence'
} as const;

/** The colours of a map, as the page has them now. */
export type Colours = Record<keyof typeof roles, string>;

/** Reads the roles of the page's style sheet where the element stands, as `rgb(...)`. */
export function coloursAt(element: HTMLElement): Colours {
	// A canvas cannot follow a custom property, so the browser works each one out on a real element.
	const probe = element.appendChild(document.createElement('i'));
	const read = (role: string) => {
		probe.style.color = `var(${role})`;
		return getComputedStyle(probe).color;
	};
	const colours = Object.fromEntries(
		Object.entries(roles).map(([name, role]) => [name, read(role)])
	) as Colours;
	probe.remove();
	return colours;
}

/** Calls back when the page turns light or dark, by its own switch or the machine's. Returns how to stop. */
export function onThemeChange(callback: () => void): () => void {
	const media = matchMedia('(prefers-color-scheme: dark)');
	const page = new MutationObserver(callback);
	media.addEventListener('change', callback);
	page.observe(document.documentElement, { attributeFilter: ['data-theme'] });
	return () => {
		media.removeEventListener('change', callback);
		page.disconnect();
	};
}
