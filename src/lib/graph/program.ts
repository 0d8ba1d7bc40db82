/** A WebGL program of two shaders; throws with what the browser says is wrong with them. */
export function programOf(gl: WebGL2RenderingContext, vertex: string, fragment: string) {
	const program = gl.createProgram();
	gl.attachShader(program, shaderOf(gl, gl.VERTEX_SHADER, vertex));
	gl.attachShader(program, shaderOf(gl, gl.FRAGMENT_SHADER, fragment));
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
		throw new Error(gl.getProgramInfoLog(program) ?? 'This browser cannot link a shader.');
	}
	return program;
}

function shaderOf(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
	const shader = gl.createShader(type);
	if (!shader) throw new Error('This browser cannot draw with WebGL 2.');
	gl.shaderSource(shader, source);
	gl.compileShader(shader);
	return shader;
}
