/** Paths in a square of 16 units, drawn as lines in the colour of the surrounding text. */
const shapes = {
	error: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M5.7 5.7l4.6 4.6m0-4.6-4.6 4.6',
	warning: 'M8 2.2 14.2 13.4H1.8zM8 6.4v3.4m0 1.5v.4',
	information: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M8 7.2v4M8 4.6V5',
	hint: 'M5.8 10.6a4 4 0 1 1 4.4 0V12H5.8zM6.4 14.2h3.2',
	reader:
		'M8 4.2C6.4 2.9 4.3 2.6 1.8 2.7v9.8c2.5-.1 4.6.2 6.2 1.4 1.6-1.2 3.7-1.5 6.2-1.4V2.7C11.7 2.6 9.6 2.9 8 4.2m0 0v9.7',
	export: 'M8 2v8m-3-3 3 3 3-3M2.5 11v2.8h11V11',
	outline: 'M2 3.5h2m2.5 0H14M4 8h2m2.5 0H14M4 12.5h2m2.5 0H14',
	done: 'M3 8.4l3.3 3.3L13 4.8',
	missing: 'M8 3.2v9.6M3.2 8h9.6',
	fill: 'M2.6 13.4l.8-3.2 7.4-7.4 2.4 2.4-7.4 7.4zM9.4 4.2l2.4 2.4',
} as const;

export type IconName = keyof typeof shapes;

/** A decorative icon, hidden from screen readers. */
export function icon(name: IconName): SVGElement {
	const svg = svgElement('svg', { viewBox: '0 0 16 16', class: 'archdocs-icon', 'aria-hidden': 'true' });
	svg.append(svgElement('path', { d: shapes[name] }));
	return svg;
}

/** A progress ring. @param share the part that is drawn, from 0 to 1 */
export function ring(share: number): SVGElement {
	const svg = svgElement('svg', { viewBox: '0 0 16 16', class: 'archdocs-ring', 'aria-hidden': 'true' });
	const circle = { cx: '8', cy: '8', r: '5.5', pathLength: '100' };
	const drawn = `${Math.round(share * 100)} 200`;
	svg.append(
		svgElement('circle', { ...circle, class: 'archdocs-ring-rest' }),
		svgElement('circle', { ...circle, 'stroke-dasharray': drawn, transform: 'rotate(-90 8 8)' }),
	);
	return svg;
}

function svgElement(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
	const created = document.createElementNS('http://www.w3.org/2000/svg', tag);
	if (!(created instanceof SVGElement)) throw new Error(`${tag} is no part of SVG.`);
	for (const [name, value] of Object.entries(attributes)) created.setAttribute(name, value);
	return created;
}
