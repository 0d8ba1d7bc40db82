import type { RenderParams } from 'sigma/types';
import type { Drawn } from './appearance.ts';
import { programOf } from './program.ts';
import { vertexArrays } from './vertex-arrays.ts';

/** All organizations of a network as one drawing of typed arrays, each with its sign. */
export interface SignLayer {
	/** Takes the signs to draw with, `count` of them side by side. */
	dress: (sheet: HTMLCanvasElement, count: number) => void;
	fill: (drawn: Drawn) => void;
	/** Draws everyone, and those who are marked once more on top. */
	draw: (params: RenderParams, marked: number[]) => void;
}

const vertex = /* glsl */ `#version 300 es
in float a_x;
in float a_y;
in float a_radius;
in float a_sign;
in float a_state;
uniform mat3 u_matrix;
uniform float u_ratio;
uniform bool u_marked;
out float v_sign;
out float v_cover;

void main() {
	gl_Position = vec4((u_matrix * vec3(a_x, a_y, 1.0)).xy, 0.0, 1.0);
	gl_PointSize = a_radius * 2.3 * u_ratio;
	v_sign = a_sign;
	v_cover = u_marked || a_state > 1.5 ? 1.0 : 0.25;
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

/** A layer that draws organizations over what is drawn already. */
export function signLayer(gl: WebGL2RenderingContext): SignLayer {
	const program = programOf(gl, vertex, fragment);
	const arrays = vertexArrays(gl, program, {
		a_x: {},
		a_y: {},
		a_radius: {},
		a_sign: {},
		a_state: {}
	});
	const texture = gl.createTexture();
	let shown = 0;
	const uniform = (name: string) => gl.getUniformLocation(program, name);
	const [matrix, ratio] = [uniform('u_matrix'), uniform('u_ratio')];
	const [signs, isMarked] = [uniform('u_count'), uniform('u_marked')];
	return {
		dress(sheet, count) {
			putSheet(gl, texture, sheet);
			gl.useProgram(program);
			gl.uniform1f(signs, count);
		},
		fill({ x, y, radius, sign, state, order }) {
			shown = order.length;
			arrays.send({ a_x: x, a_y: y, a_radius: radius, a_sign: sign, a_state: state });
			arrays.sendOrder(order);
		},
		draw({ matrix: camera, pixelRatio, sizeRatio }, marked) {
			gl.useProgram(program);
			arrays.bind();
			gl.bindTexture(gl.TEXTURE_2D, texture);
			gl.uniformMatrix3fv(matrix, false, camera);
			gl.uniform1f(ratio, pixelRatio / sizeRatio);
			gl.uniform1i(isMarked, 0);
			gl.drawElements(gl.POINTS, shown, gl.UNSIGNED_INT, 0);
			gl.uniform1i(isMarked, 1);
			for (const one of marked) gl.drawArrays(gl.POINTS, one, 1);
		}
	};
}

function putSheet(gl: WebGL2RenderingContext, texture: WebGLTexture, sheet: HTMLCanvasElement) {
	gl.bindTexture(gl.TEXTURE_2D, texture);
	gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
	gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, sheet);
	for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
		gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
	}
	for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
		gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
	}
}
