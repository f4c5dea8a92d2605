import { applyEdits, modify } from 'jsonc-parser';
import type { RuleId } from '../language/settings/ruleIds.generated.ts';
import type { Severity } from '../language/settings/severity.ts';
import type { FileRange } from '../language/workspace/fileIndexEntry.ts';
import { type Configuration, configurationUri } from './configuration.ts';
import { textRange } from './textRange.ts';

/** An edit of a configuration file. It keeps comments and the rest of the file. */
export interface ConfigurationEdit {
	readonly uri: string;
	/** Whether the file does not exist yet. */
	readonly isNew: boolean;
	readonly edits: readonly { readonly range: FileRange; readonly newText: string }[];
}

/** The edit that gives a rule a severity; undefined for a file that is not valid JSON, whose text must not get lost. */
export function severityEdit(
	{ file, root, problems }: Pick<Configuration, 'file' | 'root' | 'problems'>,
	rule: RuleId,
	severity: Severity | 'off',
): ConfigurationEdit | undefined {
	if (problems.some(({ message }) => message.id === 'not-json')) return undefined;
	const text = file?.text ?? '';
	const tabSize = 2;
	const formattingOptions = {
		insertSpaces: !/^\t/m.test(text),
		tabSize,
		eol: /\r\n/.test(text) ? '\r\n' : '\n',
	};
	const edits = modify(text === '' ? '{}' : text, ['rules', rule], severity, { formattingOptions });
	if (file === undefined) {
		const uri = configurationUri(root);
		const newText = `${applyEdits('{}', edits)}\n`;
		return { uri, isNew: true, edits: [{ range: textRange('', 0, 0), newText }] };
	}
	return {
		uri: file.uri,
		isNew: false,
		edits: edits.map(({ offset, length, content }) => ({
			range: textRange(text, offset, offset + length),
			newText: content,
		})),
	};
}
