import { replaceState } from '$app/navigation';
import { page } from '$app/state';
import { viewIn, viewText, type View } from '#lib/domain/place/map-view.ts';
import { chosenHref } from './chosen-href.ts';

/** The address as it stands in the browser: with the part of a map that somebody moved to since the page was loaded. */
export function addressNow(): typeof page.url {
	return page.shallow?.url ?? page.url;
}

/** The part of the map that the address the page was loaded with asks for; null when none. */
export function viewAsked(): View | null {
	return viewIn(page.url.searchParams.get('view'));
}

/** Keeps in the address where somebody moved a map to. */
export function keepView(view: View): void {
	void replaceState(chosenHref(addressNow(), 'view', viewText(view)), {});
}
