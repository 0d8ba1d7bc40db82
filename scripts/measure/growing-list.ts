/** Numbers in a typed array that doubles when it is full: a long file needs no object for each of its rows. */
export function growingList<T extends Uint32Array | Float64Array>(make: new (size: number) => T) {
	let values = new make(1024);
	let count = 0;
	return {
		add: (value: number) => {
			if (count === values.length) {
				const larger = new make(count * 2);
				larger.set(values);
				values = larger;
			}
			values[count++] = value;
		},
		values: () => values.subarray(0, count) as T
	};
}
