import type { Network } from '#lib/domain/network/network.ts';

/** A copy of a network that all threads read in the same place. */
export function sharedNetwork({ size, offsets, neighbors }: Network): Network {
	return { size, offsets: sharedNumbers(offsets), neighbors: sharedNumbers(neighbors) };
}

/** A copy of bytes that all threads read in the same place. */
export function sharedBytes(bytes: Uint8Array): Uint8Array {
	const copy = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
	copy.set(bytes);
	return copy;
}

/** A copy of values that all threads read in the same place. */
export function sharedValues(values: Float64Array): Float64Array {
	const copy = new Float64Array(new SharedArrayBuffer(values.byteLength));
	copy.set(values);
	return copy;
}

function sharedNumbers(values: Int32Array): Int32Array {
	const copy = new Int32Array(new SharedArrayBuffer(values.byteLength));
	copy.set(values);
	return copy;
}
