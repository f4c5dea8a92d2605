import type { ProjectMessage } from './projectMessages.ts';
import type { TextRange } from './textRange.ts';

/** Something in a template, in the configuration or in a list of names that cannot be used. */
export interface ProjectProblem {
	/** The file; undefined for a setting of the editor. */
	readonly uri: string | undefined;
	readonly code: 'template' | 'configuration' | 'names';
	readonly range: TextRange;
	readonly message: ProjectMessage;
}
