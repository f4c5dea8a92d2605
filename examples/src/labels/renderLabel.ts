export interface Label {
	readonly trackingNumber: string;
	readonly lines: readonly string[];
}

/** A label in the language of the printers: one command a line. */
export function renderLabel(label: Label): string {
	return ['^XA', ...label.lines.map((line) => `^FD${line}^FS`), `^BC${label.trackingNumber}`, '^XZ'].join('\n');
}
