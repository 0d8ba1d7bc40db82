import { isHttpError, json } from '@sveltejs/kit';

/** An answer for programs: what a person would be told as a page they are told as `{ message }` with the same status. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
	try {
		return await work();
	} catch (problem) {
		if (!isHttpError(problem)) throw problem;
		return json({ message: problem.body.message }, { status: problem.status });
	}
}
