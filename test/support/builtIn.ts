import type { Template } from '#language/template/template.ts';
import { service } from './check.ts';
import { projectFile } from './projectFile.ts';

/** The text of the built-in template as it stands in the project. */
export const templateText = projectFile('templates/architecture.md');

/** The built-in template as it is read. */
export function builtInTemplate(): Template {
	const [template] = service.builtIn();
	if (template === undefined) throw new Error('There is no built-in template.');
	return template;
}
