import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';

const vertex = /* glsl */ `
attribute vec4 a_id;
attribute vec2 a_position;
attribute float a_size;
attribute float a_sign;
attribute float a_cover;
uniform mat3 u_matrix;
uniform float u_ratio;
varying vec4 v_id;
varying float v_sign;
varying float v_cover;

void main() {
	gl_Position = vec4((u_matrix * vec3(a_position, 1.0)).xy, 0.0, 1.0);
	gl_PointSize = a_size * 2.3 * u_ratio;
	v_id = a_id;
	v_id.a *= 255.0 / 254.0;
	v_sign = a_sign;
	v_cover = a_cover;
}`;

const fragment = /* glsl */ `
precision mediump float;
uniform sampler2D u_sheet;
uniform float u_count;
varying vec4 v_id;
varying float v_sign;
varying float v_cover;

void main() {
	vec2 at = gl_PointCoord;
	#ifdef PICKING_MODE
	if (length(at - 0.5) > 0.5) discard;
	gl_FragColor = v_id;
	#else
	gl_FragColor = texture2D(u_sheet, vec2((v_sign + at.x) / u_count, at.y)) * v_cover;
	#endif
}`;

const uniforms = ['u_matrix', 'u_ratio', 'u_sheet', 'u_count'] as const;

/** A place with the number of its sign and how much of it is seen, from 0 to 1. */
export type SignedPlace = NodeDisplayData & { sign: number; cover: number };

/** A program that draws organizations with the signs of a sheet of `count`. */
export function signProgram(sheet: HTMLCanvasElement, count: number): NodeProgramType {
	return class extends NodeProgram<(typeof uniforms)[number]> {
		#texture: WebGLTexture | null = null;

		getDefinition() {
			const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
			return {
				VERTICES: 1,
				VERTEX_SHADER_SOURCE: vertex,
				FRAGMENT_SHADER_SOURCE: fragment,
				METHOD: POINTS,
				UNIFORMS: uniforms,
				ATTRIBUTES: [
					{ name: 'a_position', size: 2, type: FLOAT },
					{ name: 'a_size', size: 1, type: FLOAT },
					{ name: 'a_sign', size: 1, type: FLOAT },
					{ name: 'a_cover', size: 1, type: FLOAT },
					{ name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true }
				]
			};
		}

		processVisibleItem(index: number, start: number, data: NodeDisplayData) {
			const { x, y, size, sign, cover } = data as SignedPlace;
			this.array.set([x, y, size, sign, cover, index], start);
		}

		setUniforms({ matrix, pixelRatio }: RenderParams, { gl, uniformLocations }: ProgramInfo) {
			this.#texture ??= textureOf(gl, sheet);
			gl.bindTexture(gl.TEXTURE_2D, this.#texture);
			gl.uniform1i(uniformLocations.u_sheet!, 0);
			gl.uniform1f(uniformLocations.u_count!, count);
			gl.uniform1f(uniformLocations.u_ratio!, pixelRatio);
			gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, matrix);
		}
	};
}

function textureOf(gl: WebGLRenderingContext, sheet: HTMLCanvasElement): WebGLTexture {
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
