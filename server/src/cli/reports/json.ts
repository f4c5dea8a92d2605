import { positionAt } from '../../language/document/document.ts';
import type { CheckedFile, CheckResult } from '../checkResult.ts';
import type { ReportFormat } from './reportFormat.ts';
import { summaryOf } from './summary.ts';

/** JSON, version 1. Positions are zero-based and in UTF-16 units. */
export const jsonFormat: ReportFormat = {
	name: 'json',
	title: 'JSON',
	isForPeople: false,
	report: (result, { display }) => jsonReport(result, display),
};

function jsonReport(result: CheckResult, display: (uri: string) => string): string {
	const { errors, warnings, informations, hints, progress } = summaryOf(result.files);
	const report = {
		version: 1,
		files: result.files.map((file) => fileReport(file, display)),
		summary: { files: result.files.length, errors, warnings, informations, hints, progress },
	};
	return `${JSON.stringify(report, undefined, '\t')}\n`;
}

function fileReport({ uri, analysis }: CheckedFile, display: (uri: string) => string) {
	const { document, template, statusClass, progress, findings } = analysis;
	return {
		path: display(uri),
		template: template?.type ?? null,
		status: statusClass,
		progress,
		findings: findings.map((finding) => ({
			rule: finding.rule,
			kind: finding.kind,
			severity: finding.severity,
			message: analysis.sentenceOf(finding),
			range: {
				start: positionAt(document, finding.span.start),
				end: positionAt(document, finding.span.end),
			},
		})),
	};
}
