import { cpSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from '../../../scripts/support/paths.mjs';
import type { EditorProfile } from './editorProfile.ts';

/** A copy of examples/ that goes away with the profile, so that a test may edit it. Gives its path. */
export function copyExamples(profile: EditorProfile): string {
	const workspace = path.join(profile.root, 'examples');
	cpSync(inRepository('examples'), workspace, { recursive: true });
	return workspace;
}
