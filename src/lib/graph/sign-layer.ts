import type { RenderParams } from 'sigma/types';
import type { Drawn } from './appearance.ts';
import { programOf } from './program.ts';

/** All organizations of a network as one drawing of typed arrays, each with its sign. */
export interface SignLayer {
	fill: (drawn: Drawn, marked: (number | null)[]) => void;
	draw: (params: RenderParams) => void;
}

// Place, size, number of the sign, and how much of it is seen.
const numbers = 5;
const faded = 0.25;

const vertex = /* glsl */ `#version 300 es
in vec2 a_position;
in vec3 a_look;
uniform mat3 u_matrix;
uniform float u_ratio;
out float v_sign;
out float v_cover;

void main() {
	gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
	gl_PointSize = a_look.x * 2.3 * u_ratio;
	v_sign = a_look.y;
	v_cover = a_look.z;
}`;

const fragment = /* glsl */ `#version 300 es
precision mediump float;
uniform sampler2D u_sheet;
uniform float u_count;
in float v_sign;
in float v_cover;
out vec4 colour;

void main() {
	vec2 at = gl_PointCoord;
	colour = texture(u_sheet, vec2((v_sign + at.x) / u_count, at.y)) * v_cover;
}`;

/** A layer that draws organizations with the `count` signs of a sheet, over what is drawn already. */
export function signLayer(
	gl: WebGL2RenderingContext,
	sheet: HTMLCanvasElement,
	count: number
): SignLayer {
	const program = programOf(gl, vertex, fragment);
	const texture = textureOf(gl, sheet);
	const array = gl.createVertexArray();
	const places = gl.createBuffer();
	let shown = 0;
	gl.bindVertexArray(array);
	gl.bindBuffer(gl.ARRAY_BUFFER, places);
	for (const [name, size, offset] of [['a_position', 2, 0] as const, ['a_look', 3, 2] as const]) {
		const at = gl.getAttribLocation(program, name);
		gl.enableVertexAttribArray(at);
		gl.vertexAttribPointer(at, size, gl.FLOAT, false, numbers * 4, offset * 4);
	}
	const uniform = (name: string) => gl.getUniformLocation(program, name);
	const [matrix, ratio] = [uniform('u_matrix'), uniform('u_ratio')];
	gl.useProgram(program);
	gl.uniform1f(uniform('u_count'), count);
	return {
		fill(drawn, marked) {
			const values = packed(drawn, marked);
			shown = values.length / numbers;
			gl.bindBuffer(gl.ARRAY_BUFFER, places);
			gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
		},
		draw({ matrix: camera, pixelRatio, sizeRatio }) {
			gl.useProgram(program);
			gl.bindVertexArray(array);
			gl.bindTexture(gl.TEXTURE_2D, texture);
			gl.uniformMatrix3fv(matrix, false, camera);
			gl.uniform1f(ratio, pixelRatio / sizeRatio);
			gl.drawArrays(gl.POINTS, 0, shown);
		}
	};
}

// Whoever is faded lies below, whoever is marked on top.
function packed(drawn: Drawn, marked: (number | null)[]): Float32Array {
	const { x, y, radius, sign, state, order } = drawn;
	const top = marked.filter((one) => one !== null && state[one] !== 0) as number[];
	const count = order.length + top.length;
	const values = new Float32Array(count * numbers);
	for (let at = 0; at < count; at++) {
		const place = at * numbers;
		const one = at < order.length ? order[at]! : top[at - order.length]!;
		values[place] = x[one]!;
		values[place + 1] = y[one]!;
		values[place + 2] = radius[one]!;
		values[place + 3] = sign[one]!;
		values[place + 4] = state[one] === 2 || at >= order.length ? 1 : faded;
	}
	return values;
}

function textureOf(gl: WebGL2RenderingContext, sheet: HTMLCanvasElement): WebGLTexture {
	const texture = gl.createTexture();
	gl.bindTexture(gl.TEXTURE_2D, texture);
	gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
	gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, sheet);
	for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
		gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
	}
	for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
		gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
	}
	return texture;
}
