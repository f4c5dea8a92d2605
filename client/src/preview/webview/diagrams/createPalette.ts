import type { DiagramLook } from './diagramDrawer.ts';

/** The colours of a diagram, as `#rrggbb`. */
export interface Palette {
	readonly foreground: string;
	readonly background: string;
	readonly line: string;
	readonly accent: string;
	/** Mixes a colour into the background. @param share of the colour, from 0 to 1 */
	tint(colour: string, share: number): string;
}

type Colour = readonly [red: number, green: number, blue: number];

/** Converts the CSS colours of a look into the form that Mermaid reads. */
export function createPalette(look: DiagramLook): Palette {
	const read = createColourReader();
	const background = read(look.background, look.dark ? [31, 31, 31] : [255, 255, 255]);
	const colour = (css: string) => read(css, background);
	return {
		foreground: hex(colour(look.foreground)),
		background: hex(background),
		line: hex(colour(look.line)),
		accent: hex(colour(look.accent)),
		tint: (css, share) => hex(mix(background, colour(css), share)),
	};
}

/** Creates a function that reads a CSS colour as it looks on an opaque one. */
function createColourReader(): (css: string, below: Colour) => Colour {
	const canvas = document.createElement('canvas');
	canvas.width = 1;
	canvas.height = 1;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return (css, below) => {
		if (!context) return below;
		context.fillStyle = hex(below);
		context.fillRect(0, 0, 1, 1);
		context.fillStyle = css;
		context.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
		return [red, green, blue];
	};
}

function mix(one: Colour, other: Colour, share: number): Colour {
	return [
		between(one[0], other[0], share),
		between(one[1], other[1], share),
		between(one[2], other[2], share),
	];
}

function between(from: number, to: number, share: number): number {
	return Math.round(from + (to - from) * share);
}

function hex(colour: Colour): string {
	return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
