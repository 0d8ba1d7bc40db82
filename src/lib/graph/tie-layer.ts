import type { RenderParams } from 'sigma/types';
import { kinds, type Lines } from './appearance.ts';
import { channelsOf, type Colours } from './colours.ts';
import { programOf } from './program.ts';
import { vertexArrays } from './vertex-arrays.ts';

/** All ties of a network as one drawing of typed arrays, so that a hundred thousand are drawn as quickly as ten. */
export interface TieLayer {
	fill: (lines: Lines) => void;
	draw: (params: RenderParams) => void;
}

const vertex = /* glsl */ `#version 300 es
in vec2 a_corner;
in vec4 a_ends;
in float a_width;
in float a_shift;
in float a_dash;
in float a_kind;
in float a_faded;
uniform vec4 u_palette[${kinds.length * 2}];
uniform mat3 u_matrix;
uniform vec2 u_half;
uniform float u_ratio;
out vec4 v_colour;
out vec3 v_at;
out float v_dash;

void main() {
	vec2 from = (u_matrix * vec3(a_ends.xy, 1.0)).xy * u_half;
	vec2 to = (u_matrix * vec3(a_ends.zw, 1.0)).xy * u_half;
	vec2 along = to - from;
	float far = length(along);
	along = far > 0.0 ? along / far : vec2(1.0, 0.0);
	vec2 across = vec2(-along.y, along.x);
	float reach = a_width * u_ratio * 0.5 + 1.0;
	vec2 at = from + along * far * a_corner.x + across * (a_corner.y * reach + a_shift * u_ratio);
	gl_Position = vec4(at / u_half, 0.0, 1.0);
	v_colour = u_palette[int(a_kind) * 2 + int(a_faded)];
	v_at = vec3(far * a_corner.x, a_corner.y * reach, reach - 0.5);
	v_dash = a_dash * u_ratio;
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

const one = { divisor: 1 };

/** A layer that draws ties over what is drawn already; throws where the browser has no WebGL 2. */
export function tieLayer(gl: WebGL2RenderingContext, colours: Colours): TieLayer {
	const program = programOf(gl, vertex, fragment);
	const arrays = vertexArrays(gl, program, {
		a_corner: { numbers: 2 },
		a_ends: { numbers: 4, divisor: 1 },
		...{ a_width: one, a_shift: one, a_dash: one, a_kind: one, a_faded: one }
	});
	let shown = 0;
	arrays.send({ a_corner: Float32Array.of(0, -1, 0, 1, 1, -1, 1, 1) });
	const uniform = (name: string) => gl.getUniformLocation(program, name);
	const palette = uniform('u_palette');
	const [matrix, half, ratio] = [uniform('u_matrix'), uniform('u_half'), uniform('u_ratio')];
	return {
		fill({ count, ends, width, shift, dash, kind, faded }) {
			shown = count;
			arrays.send({
				...{ a_ends: ends, a_width: width, a_shift: shift, a_dash: dash },
				...{ a_kind: kind, a_faded: faded }
			});
			gl.useProgram(program);
			gl.uniform4fv(palette, paletteOf(colours, count));
		},
		draw({ matrix: camera, width, height, pixelRatio }) {
			gl.useProgram(program);
			arrays.bind();
			gl.uniformMatrix3fv(matrix, false, camera);
			gl.uniform2f(half, (width * pixelRatio) / 2, (height * pixelRatio) / 2);
			gl.uniform1f(ratio, pixelRatio);
			gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, shown);
		}
	};
}

// By kind, bright and faded; thousands of ties let each other through.
function paletteOf({ muted, absence, accent, ink }: Colours, count: number): number[] {
	const thin = Math.min(1, Math.max(0.12, 12 / Math.sqrt(Math.max(count, 1))));
	const colours = { tie: muted, disputed: absence, agreement: ink, sharing: accent, way: accent };
	const opacity = { tie: 0.65 * thin, disputed: 1, agreement: 0.9, sharing: 1, way: 1 };
	return kinds.flatMap((kind) => {
		const channels = channelsOf(colours[kind]).map((channel) => channel / 255);
		return [...channels, opacity[kind], ...channels, opacity[kind] * 0.2];
	});
}
