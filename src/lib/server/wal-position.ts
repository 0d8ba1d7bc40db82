const shape = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/;

/** A position in the database's log of writes from PostgreSQL's own notation, such as `16/B374D848`; null for anything else. */
export function readPosition(text: string | null | undefined): bigint | null {
	const parts = shape.exec(text ?? '');
	return parts && (BigInt(`0x${parts[1]}`) << 32n) | BigInt(`0x${parts[2]}`);
}

/** A position in PostgreSQL's notation. */
export function writePosition(position: bigint): string {
	const hexadecimal = (part: bigint) => part.toString(16).toUpperCase();
	return `${hexadecimal(position >> 32n)}/${hexadecimal(position & 0xffffffffn)}`;
}

/** How long ago which position was reached: the last one that is at least so many milliseconds old, or else the first known. */
export class PositionsSeen {
	readonly #age: number;
	#seen: { at: number; position: bigint }[] = [];

	constructor(age: number) {
		this.#age = age;
	}

	/** Notes a position that was reached at a moment. */
	add(position: bigint, at: number): void {
		this.#seen.push({ at, position });
		const old = this.#seen.findLastIndex((one) => at - one.at >= this.#age);
		if (old > 0) this.#seen = this.#seen.slice(old);
	}

	/** The position whoever follows must have reached; null when none is known yet. */
	get due(): bigint | null {
		return this.#seen[0]?.position ?? null;
	}
}
