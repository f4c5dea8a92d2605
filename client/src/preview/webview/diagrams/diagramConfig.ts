import type { MermaidConfig } from 'mermaid';
import { createPalette } from './createPalette.ts';
import type { DiagramLook } from './diagramDrawer.ts';

/** The longest diagram that is drawn, in UTF-16 code units. One of this size takes seconds. */
export const largestDiagram = 50_000;

/** The configuration of Mermaid. The text of a diagram can set every option that is not in {@link secureOptions}. */
export function diagramConfig(look: DiagramLook): MermaidConfig {
	return {
		securityLevel: 'strict',
		startOnLoad: false,
		suppressErrorRendering: true,
		logLevel: 'fatal',
		maxTextSize: largestDiagram,
		maxEdges: 500,
		// HTML in an SVG is not shown when the SVG is an image.
		htmlLabels: false,
		flowchart: { htmlLabels: false },
		layout: 'dagre',
		look: 'classic',
		theme: 'base',
		fontFamily: look.fontFamily,
		themeVariables: themeVariables(look),
		secure: [...secureOptions],
	};
}

/** Options that the text of a diagram cannot set. */
const secureOptions = [
	'secure',
	'securityLevel',
	'startOnLoad',
	'suppressErrorRendering',
	'logLevel',
	'maxTextSize',
	'maxEdges',
	'htmlLabels',
	'layout',
	'defaultRenderer',
	'look',
	'theme',
	'themeVariables',
	'themeCSS',
	'fontFamily',
	'altFontFamily',
	'dompurifyConfig',
	'arrowMarkerAbsolute',
	'legacyMathML',
	'forceLegacyMathML',
] as const;

/** The colours that Mermaid writes into every C4 diagram, each with the colour that replaces it. */
export function c4Colours(look: DiagramLook): ReadonlyMap<string, string> {
	const { foreground } = createPalette(look);
	return new Map(['#444444', 'black', '#000000'].map((colour) => [colour, foreground]));
}

function themeVariables(look: DiagramLook): Readonly<Record<string, string | boolean>> {
	const { background, foreground, line, accent, tint } = createPalette(look);
	const box = tint(accent, 0.14);
	const group = tint(foreground, 0.04);
	const strong = tint(accent, 0.3);
	return {
		darkMode: look.dark,
		fontFamily: look.fontFamily,
		fontSize: '14px',
		background,
		primaryColor: box,
		primaryTextColor: foreground,
		primaryBorderColor: line,
		secondaryColor: tint(foreground, 0.1),
		secondaryTextColor: foreground,
		secondaryBorderColor: line,
		tertiaryColor: group,
		tertiaryTextColor: foreground,
		tertiaryBorderColor: line,
		lineColor: line,
		arrowheadColor: line,
		textColor: foreground,
		titleColor: foreground,
		edgeLabelBackground: background,
		labelBackgroundColor: background,
		noteBkgColor: tint(foreground, 0.08),
		noteTextColor: foreground,
		noteBorderColor: line,
		activationBkgColor: strong,
		activationBorderColor: line,
		sequenceNumberColor: background,
		altBackground: group,
		compositeBackground: group,
		rowOdd: background,
		rowEven: group,
		attributeBackgroundColorOdd: background,
		attributeBackgroundColorEven: group,
		sectionBkgColor: group,
		sectionBkgColor2: box,
		altSectionBkgColor: background,
		taskBkgColor: box,
		taskTextColor: foreground,
		taskTextOutsideColor: foreground,
		taskTextLightColor: foreground,
		taskTextDarkColor: foreground,
		taskTextClickableColor: foreground,
		activeTaskBkgColor: strong,
		activeTaskBorderColor: accent,
		doneTaskBkgColor: tint(foreground, 0.15),
		doneTaskBorderColor: line,
		critBkgColor: tint('#d03030', 0.3),
		critBorderColor: '#d03030',
		todayLineColor: '#d03030',
		vertLineColor: accent,
		gridColor: tint(foreground, 0.25),
		excludeBkgColor: group,
		...branchColours(box, strong, foreground, line),
	};
}

/** The colours of the branches of a mindmap and the periods of a timeline. */
function branchColours(
	box: string,
	strong: string,
	text: string,
	line: string,
): Readonly<Record<string, string>> {
	const colours: Record<string, string> = {};
	for (let index = 0; index < 12; index++) {
		const colour = index % 2 === 0 ? strong : box;
		colours[`cScale${index}`] = colour;
		colours[`cScalePeer${index}`] = colour;
		colours[`cScaleLabel${index}`] = text;
		colours[`cScaleInv${index}`] = line;
	}
	return colours;
}
