import { percent } from '#common/progress.ts';
import type { DocumentStatus } from '#common/protocol/documentStatus.ts';

/** The content of the status bar item. */
export interface StatusText {
	/** With an icon in VS Code's notation. */
	readonly text: string;
	/** Plain text, several lines. */
	readonly tooltip: string;
	/** Read out by screen readers. */
	readonly label: string;
}

/** The content for a document. Undefined for a document that is not checked. */
export function statusText({
	progress,
	template,
	reason,
	namesNote,
}: DocumentStatus): StatusText | undefined {
	if (progress === null) return undefined;
	const { filled, total } = progress;
	const templates = template === null ? [] : [`Template: ${template}`];
	const lines = [...templates, reason, ...(namesNote === null ? [] : [namesNote])];
	const action = filled < total ? ['Click to list what is open'] : [];
	if (total === 0) {
		const nothing = 'The template asks for nothing to be filled.';
		return {
			text: '$(checklist) complete',
			tooltip: [nothing, ...lines].join('\n'),
			label: `ArchDocs: ${nothing}`,
		};
	}
	return {
		text: `$(checklist) ${filled} of ${total}`,
		tooltip: [`${filled} of ${total} places filled (${percent(progress)} %)`, ...lines, ...action].join('\n'),
		label: `ArchDocs: ${filled} of ${total} places filled, ${percent(progress)} percent`,
	};
}
