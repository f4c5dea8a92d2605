import type { Progress } from '#common/progress.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Template } from '../template/template.ts';
import { describeBareHint } from './describeBareHint.ts';
import { describeColumn } from './describeColumn.ts';
import { describeHeading } from './describeHeading.ts';
import { describeMetadata } from './describeMetadata.ts';
import { type Description, describePlaceholder } from './describePlaceholder.ts';

/** All that a description may look at. */
export interface DescribeInput {
	readonly document: MarkdownDocument;
	readonly template: Template;
	readonly offset: number;
	/** How far a section is; see `Diagnosis`. */
	readonly progressOf: (chunk: number, heading: number) => Progress;
	readonly findings: readonly Finding[];
}

/** What the template says of what stands at an offset: a placeholder, metadata, the header of a table, a heading. */
export function describe(input: DescribeInput): Description | undefined {
	const { document, template, offset } = input;
	return (
		describePlaceholder(document, template, offset) ??
		describeBareHint(input) ??
		describeMetadata(input) ??
		describeColumn(input) ??
		describeHeading(input)
	);
}
