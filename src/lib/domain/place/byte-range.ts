import type { Stretch } from './pmtiles.ts';

/**
 * Which stretch of so many bytes a `Range` header asks for; null for all of it (no header, several stretches, or a header that
 * cannot be understood); "none" when nothing of it is there.
 */
export function stretchAsked(header: string | null, size: number): Stretch | 'none' | null {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return null;
	const [from, to] = [match[1], match[2]].map((text) => (text ? Number(text) : null));
	if (from === null) return stretch(Math.max(0, size - (to ?? 0)), size - 1);
	if (to !== null && to! < from!) return null;
	return stretch(from!, Math.min(to ?? size - 1, size - 1));
}

function stretch(from: number, to: number): Stretch | 'none' {
	return from <= to ? { offset: from, length: to - from + 1 } : 'none';
}
