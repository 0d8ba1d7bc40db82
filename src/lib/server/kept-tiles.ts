/** A tile as it was last made: packed with gzip (null when nothing stands on it), its tag, and the stamp it was made under. */
export interface KeptTile {
	stamp: string;
	tag: string;
	packed: Buffer | null;
}

/** Keeps the tiles asked for last, up to so many bytes. What is kept must be the same for everyone. */
export function keepTiles(mostBytes: number) {
	const kept = new Map<string, KeptTile>();
	let bytes = 0;

	/** The tile kept under a name, if nothing it shows was written since. */
	function find(name: string, stamp: string): KeptTile | undefined {
		const tile = kept.get(name);
		if (tile?.stamp !== stamp) return undefined;
		// The map remembers the order in which names came: this one is the latest again.
		kept.delete(name);
		kept.set(name, tile);
		return tile;
	}

	function keep(name: string, tile: KeptTile): void {
		forget(name);
		kept.set(name, tile);
		bytes += sizeOf(name, tile);
		for (const oldest of kept.keys()) {
			if (bytes <= mostBytes) return;
			forget(oldest);
		}
	}

	function forget(name: string): void {
		const tile = kept.get(name);
		if (!tile) return;
		kept.delete(name);
		bytes -= sizeOf(name, tile);
	}

	return { find, keep };
}

// With a guess at what the entry itself takes.
function sizeOf(name: string, { packed }: KeptTile): number {
	return (packed?.length ?? 0) + 2 * name.length + 300;
}
