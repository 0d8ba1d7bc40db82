/** Reads colours of the page's style sheet where the element stands, as `rgb(...)`. */
export function rolesAt<Name extends string>(
	element: HTMLElement,
	roles: Record<Name, string>
): Record<Name, string> {
	// A canvas cannot follow a custom property, so the browser works each one out on a real element.
	const probe = element.appendChild(document.createElement('i'));
	// Where a machine forces its colours all would be the same, and names as dark as what surrounds them.
	probe.style.setProperty('forced-color-adjust', 'none');
	const read = (role: string) => {
		probe.style.color = `var(${role})`;
		return getComputedStyle(probe).color;
	};
	const pairs = Object.entries<string>(roles).map(([name, role]) => [name, read(role)]);
	probe.remove();
	return Object.fromEntries(pairs) as Record<Name, string>;
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
