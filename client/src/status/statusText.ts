import { percent } from '#common/progress.ts';
import type { DocumentStatus } from '#common/protocol/documentStatus.ts';

/** What the status item shows for a document. */
export interface StatusText {
	/** With an icon in VS Code's notation. */
	readonly text: string;
	/** Plain text of several lines. */
	readonly tooltip: string;
	/** What a screen reader says. */
	readonly label: string;
}

/** Undefined for a document that is not checked. */
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
