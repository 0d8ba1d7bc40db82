const year = 31_536_000;

/** Headers of every answer, also of files: what a browser may do with it. HSTS only where the address is https. */
export function protections(https: boolean): Record<string, string> {
	return {
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		...(https ? { 'strict-transport-security': `max-age=${year}; includeSubDomains` } : {})
	};
}

/** The policy of answers that are not pages: nothing in them may run or be framed. */
export const strictPolicy =
	"default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Whether a request comes from a page elsewhere although it would change something. Asks with cookies must say where they come from. */
export function isForeign(request: Request, own: string): boolean {
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
	const origin = request.headers.get('origin');
	if (origin) return origin !== own;
	const site = request.headers.get('sec-fetch-site');
	return request.headers.has('cookie') && site !== 'same-origin' && site !== 'none';
}
