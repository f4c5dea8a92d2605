import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { hoverBareHint } from './hoverBareHint.ts';
import { hoverColumn } from './hoverColumn.ts';
import { hoverHeading } from './hoverHeading.ts';
import { hoverMetadata } from './hoverMetadata.ts';
import { type Description, hoverPlaceholder } from './hoverPlaceholder.ts';

/** Returns what the template says about the text at an offset: a placeholder, metadata, a table header or a heading. */
export function hover(analysis: TemplatedAnalysis, offset: number): Description | undefined {
	return (
		hoverPlaceholder(analysis, offset) ??
		hoverBareHint(analysis, offset) ??
		hoverMetadata(analysis, offset) ??
		hoverColumn(analysis, offset) ??
		hoverHeading(analysis, offset)
	);
}
