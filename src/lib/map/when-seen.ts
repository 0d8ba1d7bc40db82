/** Does something once, when the element first comes near the window. Returns how to give up waiting. */
export function whenSeen(element: Element, callback: () => void): () => void {
	const watch = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			watch.disconnect();
			callback();
		},
		{ rootMargin: '200px' }
	);
	watch.observe(element);
	return () => watch.disconnect();
}
