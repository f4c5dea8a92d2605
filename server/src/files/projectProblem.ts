import type { ProjectMessage } from '#common/projectMessages.ts';
import type { TextRange } from './textRange.ts';

/** Something in a template or in the configuration that cannot be used. */
export interface ProjectProblem {
	/** The file; undefined for a setting of the editor. */
	readonly uri: string | undefined;
	readonly code: 'template' | 'configuration';
	readonly range: TextRange;
	readonly message: ProjectMessage;
}
