import { emptyLink } from './emptyLink.ts';
import { guidanceComment } from './guidanceComment.ts';
import { leftoverMarker } from './leftoverMarker.ts';
import type { ChunkRule } from './rule.ts';
import { unfilledPlaceholder } from './unfilledPlaceholder.ts';

/** Every rule that judges chunks. A new rule is a file and a line here. */
export const chunkRules: readonly ChunkRule[] = [
	unfilledPlaceholder,
	emptyLink,
	leftoverMarker,
	guidanceComment,
];
