import { expect, test } from 'vitest';
import { mapSvg } from './map-svg.ts';

const frame = { title: 'Alder & Birch', lines: ['As of today.'], legend: [] };

test('a map is a file of its own: areas, points, names, title and source', () => {
	const svg = mapSvg(
		{
			extent: [-80, 35, -79, 36],
			areas: [
				{
					shape: {
						type: 'Polygon',
						coordinates: [
							[
								[-80, 35],
								[-79, 35],
								[-79, 36],
								[-80, 35]
							]
						]
					},
					colour: null,
					name: 'Alder <1>',
					labelAt: [-79.4, 35.4]
				}
			],
			outlines: [],
			lines: [],
			points: [{ at: [-80, 36], name: 'A clinic', hollow: false }]
		},
		frame
	);
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
	expect(svg).toContain('Alder &amp; Birch');
	expect(svg).toContain('Alder &lt;1&gt;');
	expect(svg).toContain('url(#hatch)');
	expect(svg).toContain('cx="16" cy="16"');
	expect(svg).toContain('As of today.');
});
