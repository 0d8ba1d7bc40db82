/**
 * Leaves the page its own gestures: the wheel turns the page unless Control is held or the picture has the focus, and one
 * finger scrolls while two move the picture. Returns how to stop.
 */
export function sharePage(element: HTMLElement): () => void {
	const onWheel = (event: WheelEvent) => {
		if (!event.ctrlKey && !event.metaKey && !element.matches(':focus-within')) stop(event);
	};
	const onTouch = (event: TouchEvent) => {
		if (event.touches.length < 2) stop(event);
	};
	const options = { capture: true, passive: true };
	element.addEventListener('wheel', onWheel, options);
	for (const name of ['touchstart', 'touchmove'] as const) {
		element.addEventListener(name, onTouch, options);
	}
	return () => {
		element.removeEventListener('wheel', onWheel, options);
		for (const name of ['touchstart', 'touchmove'] as const) {
			element.removeEventListener(name, onTouch, options);
		}
	};
}

function stop(event: Event) {
	event.stopImmediatePropagation();
}
