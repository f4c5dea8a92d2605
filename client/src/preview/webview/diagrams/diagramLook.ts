import type { DiagramLook } from './diagramDrawer.ts';

/** The look for the current theme of the page. */
export function currentLook(): DiagramLook {
	const { classList } = document.body;
	const style = getComputedStyle(document.body);
	const colour = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise;
	const isHighContrast = classList.contains('vscode-high-contrast');
	return {
		dark:
			classList.contains('vscode-dark') ||
			(isHighContrast && !classList.contains('vscode-high-contrast-light')),
		fontFamily: style.fontFamily,
		foreground: style.color,
		background: colour('--vscode-editor-background', style.backgroundColor),
		line: isHighContrast ? style.color : colour('--vscode-descriptionForeground', style.color),
		accent: colour('--vscode-charts-blue', '#3794ff'),
	};
}

/** The look for an exported file, which has no theme. */
export function exportedLook(dark: boolean): DiagramLook {
	const colours = dark
		? { foreground: '#e6e6e6', background: '#1f1f1f', line: '#a0a0a0', accent: '#3794ff' }
		: { foreground: '#1f2328', background: '#ffffff', line: '#59636e', accent: '#0969da' };
	return { dark, fontFamily: 'system-ui, sans-serif', ...colours };
}
