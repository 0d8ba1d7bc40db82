/** What a drawing is told of each of its points or lines, by the name of the attribute. */
export type Values = Record<string, Float32Array | Uint8Array>;

/** A way to send typed arrays to the graphics processor as they are; what it has already is not sent again. */
export interface VertexArrays {
	send: (values: Values) => void;
	/** In which order to draw what is sent, by number. */
	sendOrder: (order: Int32Array) => void;
	bind: () => void;
}

/** Arrays for the attributes of a program: `each` says how many numbers belong to one, and after how many instances it changes. */
export function vertexArrays(
	gl: WebGL2RenderingContext,
	program: WebGLProgram,
	each: Record<string, { numbers?: number; divisor?: number }>
): VertexArrays {
	const array = gl.createVertexArray();
	const buffers = new Map(Object.keys(each).map((name) => [name, gl.createBuffer()]));
	const order = gl.createBuffer();
	const sent = new Map<WebGLBuffer, ArrayBufferView>();
	const put = (target: number, buffer: WebGLBuffer, values: ArrayBufferView) => {
		gl.bindBuffer(target, buffer);
		if (sent.get(buffer) === values) return;
		gl.bufferData(target, values, gl.STATIC_DRAW);
		sent.set(buffer, values);
	};
	return {
		send(values) {
			gl.bindVertexArray(array);
			for (const [name, { numbers = 1, divisor = 0 }] of Object.entries(each)) {
				const own = values[name];
				if (!own) continue;
				const at = gl.getAttribLocation(program, name);
				const type = own instanceof Float32Array ? gl.FLOAT : gl.UNSIGNED_BYTE;
				put(gl.ARRAY_BUFFER, buffers.get(name)!, own);
				gl.enableVertexAttribArray(at);
				gl.vertexAttribPointer(at, numbers, type, false, 0, 0);
				gl.vertexAttribDivisor(at, divisor);
			}
		},
		sendOrder(values) {
			gl.bindVertexArray(array);
			put(gl.ELEMENT_ARRAY_BUFFER, order, values);
		},
		bind: () => gl.bindVertexArray(array)
	};
}
