import { sentence } from '#common/messages.ts';
import type { Severity } from '#common/severity.ts';
import { positionAt } from '../../language/document/document.ts';
import type { CheckedFile, CheckResult } from '../checkFiles.ts';
import { summaryOf } from './summary.ts';

/** The result as JSON, version 1. Positions are zero-based and in UTF-16 units. */
export function jsonReport(result: CheckResult, display: (uri: string) => string): string {
	const { errors, warnings, informations, hints, progress } = summaryOf(result.files);
	const report = {
		version: 1,
		files: result.files.map((file) => fileReport(file, display)),
		summary: { files: result.files.length, errors, warnings, informations, hints, progress },
	};
	return `${JSON.stringify(report, undefined, '\t')}\n`;
}

function fileReport(
	{ uri, document, recognition, diagnosis }: CheckedFile,
	display: (uri: string) => string,
) {
	return {
		path: display(uri),
		template: recognition.template?.type ?? null,
		status: diagnosis.status,
		progress: diagnosis.progress,
		findings: diagnosis.findings.map(({ rule, kind, severity, message, span }) => ({
			rule,
			kind,
			severity: severity satisfies Severity,
			message: sentence(message),
			range: { start: positionAt(document, span.start), end: positionAt(document, span.end) },
		})),
	};
}
