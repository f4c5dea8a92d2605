import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { describeBareHint } from './hoverBareHint.ts';
import { describeColumn } from './hoverColumn.ts';
import { describeHeading } from './hoverHeading.ts';
import { describeMetadata } from './hoverMetadata.ts';
import { type Description, describePlaceholder } from './hoverPlaceholder.ts';

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
