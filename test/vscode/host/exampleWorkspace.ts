import { cpSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../../../scripts/support/paths.mjs';

/** Copies examples/ into a folder, so that a test may edit it. Gives the path of the copy. */
export function copyExamples(parent: string): string {
	const workspace = path.join(parent, 'examples');
	cpSync(inRepository('examples'), workspace, { recursive: true });
	return workspace;
}
