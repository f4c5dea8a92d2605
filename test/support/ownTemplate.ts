import type { AnalysisContext } from '#language/languageService.ts';
import type { Template } from '#language/template/template.ts';
import { checkWith, service } from './check.ts';
import { dedent } from './fixture.ts';

/** A template of a team. */
export function ownTemplate(markdown: string): Template {
	const template = service.readTemplate(dedent(markdown), 'file:///.archdocs/templates/own.md');
	if (typeof template === 'string') throw new Error(`That is no template, ${template}:\n${markdown}`);
	return template;
}

/** The context of a document that is open and may follow one of a team's own templates. */
export function following(...templates: readonly Template[]): AnalysisContext {
	return { byHeadings: true, templates };
}

/** A `checkWhole` for documents that follow a template of their own. */
export function checkFor(
	markdown: string,
	more: Partial<AnalysisContext> = {},
): (marked: string, ...expected: readonly string[]) => void {
	const context = { ...following(ownTemplate(markdown)), ...more };
	return (marked, ...expected) => {
		checkWith({ context }, marked, ...expected);
	};
}
