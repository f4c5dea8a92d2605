import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { describeBareHint } from './describeBareHint.ts';
import { describeColumn } from './describeColumn.ts';
import { describeHeading } from './describeHeading.ts';
import { describeMetadata } from './describeMetadata.ts';
import { type Description, describePlaceholder } from './describePlaceholder.ts';

/** What the template says of what stands at an offset: a placeholder, metadata, the header of a table, a heading. */
export function describe(analysis: TemplatedAnalysis, offset: number): Description | undefined {
	return (
		describePlaceholder(analysis, offset) ??
		describeBareHint(analysis, offset) ??
		describeMetadata(analysis, offset) ??
		describeColumn(analysis, offset) ??
		describeHeading(analysis, offset)
	);
}
