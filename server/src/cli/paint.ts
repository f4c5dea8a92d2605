import type { Severity } from '#language/settings/severity.ts';

/** Colours for a terminal, or none. */
export interface Paint {
	bold(text: string): string;
	dim(text: string): string;
	severity(severity: Severity, text: string): string;
}

const codes: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

export function createPaint(colours: boolean): Paint {
	const wrap = (code: number, text: string) => (colours ? `\u001B[${code}m${text}\u001B[0m` : text);
	return {
		bold: (text) => wrap(1, text),
		dim: (text) => wrap(2, text),
		severity: (severity, text) => wrap(codes[severity], text),
	};
}
