import type { RenderParams } from 'sigma/types';
import { kinds, type Drawn } from './appearance.ts';
import { channelsOf, type Colours } from './colours.ts';
import { programOf } from './program.ts';

/** All ties of a network as one drawing of typed arrays, so that a hundred thousand are drawn as quickly as ten. */
export interface TieLayer {
	fill: (drawn: Drawn, colours: Colours) => void;
	draw: (params: RenderParams) => void;
}

// Ends, then width, shift, dash and the colour in one word.
const numbers = 8;

const vertex = /* glsl */ `#version 300 es
in vec2 a_corner;
in vec2 a_from;
in vec2 a_to;
in vec3 a_line;
in vec4 a_colour;
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_ratio;
out vec4 v_colour;
out vec3 v_at;
out float v_dash;

void main() {
	vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_half;
	vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_half;
	vec2 along = to - from;
	float far = length(along);
	along = far > 0.0 ? along / far : vec2(1.0, 0.0);
	vec2 across = vec2(-along.y, along.x);
	float reach = a_line.x * u_ratio * 0.5 + 1.0;
	vec2 at = from + along * far * a_corner.x + across * (a_corner.y * reach + a_line.y * u_ratio);
	gl_Position = vec4(at / u_half, 0.0, 1.0);
	v_colour = a_colour;
	v_at = vec3(far * a_corner.x, a_corner.y * reach, reach - 0.5);
	v_dash = a_line.z * u_ratio;
}`;

const fragment = /* glsl */ `#version 300 es
precision mediump float;
in vec4 v_colour;
in highp vec3 v_at;
in float v_dash;
out vec4 colour;

void main() {
	if (v_dash > 0.0 && mod(v_at.x, v_dash * 2.0) > v_dash) discard;
	float cover = clamp(v_at.z - abs(v_at.y) + 0.5, 0.0, 1.0);
	colour = vec4(v_colour.rgb, 1.0) * v_colour.a * cover;
}`;

/** A layer that draws ties over what is drawn already; throws where the browser has no WebGL 2. */
export function tieLayer(gl: WebGL2RenderingContext): TieLayer {
	const program = programOf(gl, vertex, fragment);
	const array = gl.createVertexArray();
	const [corners, lines] = [gl.createBuffer(), gl.createBuffer()];
	let count = 0;
	gl.bindVertexArray(array);
	gl.bindBuffer(gl.ARRAY_BUFFER, corners);
	gl.bufferData(gl.ARRAY_BUFFER, Float32Array.of(0, -1, 0, 1, 1, -1, 1, 1), gl.STATIC_DRAW);
	const at = (name: string) => gl.getAttribLocation(program, name);
	gl.enableVertexAttribArray(at('a_corner'));
	gl.vertexAttribPointer(at('a_corner'), 2, gl.FLOAT, false, 0, 0);
	gl.bindBuffer(gl.ARRAY_BUFFER, lines);
	const each = (name: string, size: number, type: number, offset: number) => {
		gl.enableVertexAttribArray(at(name));
		const whole = type === gl.UNSIGNED_BYTE;
		gl.vertexAttribPointer(at(name), size, type, whole, numbers * 4, offset * 4);
		gl.vertexAttribDivisor(at(name), 1);
	};
	each('a_from', 2, gl.FLOAT, 0);
	each('a_to', 2, gl.FLOAT, 2);
	each('a_line', 3, gl.FLOAT, 4);
	each('a_colour', 4, gl.UNSIGNED_BYTE, 7);
	const uniform = (name: string) => gl.getUniformLocation(program, name);
	const [matrix, half, ratio] = [uniform('u_matrix'), uniform('u_half'), uniform('u_ratio')];
	return {
		fill(drawn, colours) {
			count = drawn.lines.count;
			gl.bindBuffer(gl.ARRAY_BUFFER, lines);
			gl.bufferData(gl.ARRAY_BUFFER, packed(drawn, colours), gl.STATIC_DRAW);
		},
		draw({ matrix: camera, width, height, pixelRatio }) {
			gl.useProgram(program);
			gl.bindVertexArray(array);
			gl.uniformMatrix3fv(matrix, false, camera);
			gl.uniform2f(half, (width * pixelRatio) / 2, (height * pixelRatio) / 2);
			gl.uniform1f(ratio, pixelRatio);
			gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
		}
	};
}

function packed({ x, y, lines }: Drawn, colours: Colours): ArrayBuffer {
	const buffer = new ArrayBuffer(lines.count * numbers * 4);
	const [values, words] = [new Float32Array(buffer), new Uint32Array(buffer)];
	const palette = paletteOf(colours, lines.count);
	for (let line = 0, at = 0; line < lines.count; line++, at += numbers) {
		const [from, to] = [lines.from[line]!, lines.to[line]!];
		values[at] = x[from]!;
		values[at + 1] = y[from]!;
		values[at + 2] = x[to]!;
		values[at + 3] = y[to]!;
		values[at + 4] = lines.width[line]!;
		values[at + 5] = lines.shift[line]!;
		values[at + 6] = lines.dash[line]!;
		words[at + 7] = palette[lines.kind[line]! * 2 + lines.faded[line]!]!;
	}
	return buffer;
}

// By kind, bright and faded; thousands of ties let each other through.
function paletteOf({ muted, absence, accent, ink }: Colours, count: number): number[] {
	const thin = Math.min(1, Math.max(0.12, 12 / Math.sqrt(Math.max(count, 1))));
	const colours = { tie: muted, disputed: absence, agreement: ink, sharing: accent, way: accent };
	const opacity = { tie: 0.65 * thin, disputed: 1, agreement: 0.9, sharing: 1, way: 1 };
	return kinds.flatMap((kind) => {
		const channels = channelsOf(colours[kind]);
		return [opacity[kind], opacity[kind] * 0.2].map((alpha) => word(channels, alpha));
	});
}

function word([red, green, blue]: [number, number, number], alpha: number): number {
	return ((Math.round(alpha * 255) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
