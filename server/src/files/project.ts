import { URI } from 'vscode-uri';
import { textOf } from '../language/document/document.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { Template } from '../language/template/template.ts';
import { type Configuration, settingProblem } from './configuration.ts';
import { missingTypes } from './missingTypes.ts';
import type { ProjectProblem } from './projectProblem.ts';
import { type BrokenTemplate, readTemplates, type TemplateInput } from './readTemplates.ts';
import { isInTemplatesFolder } from './templateFiles.ts';
import { firstLine, textRange } from './textRange.ts';

/** What holds for the documents of a folder. */
export interface Project {
	readonly configuration: Configuration;
	/** The team's, nearest first, one for each Type. */
	readonly templates: readonly Template[];
	/** The files they were read from, broken ones too. */
	readonly templateFiles: ReadonlySet<string>;
	readonly problems: readonly ProjectProblem[];
}

export interface ProjectInput extends TemplateInput {
	/** Asked for only where there is a template or a Type to look at. */
	readonly service: () => Promise<LanguageService>;
}

/** Reads what holds with a configuration. */
export async function readProject(input: ProjectInput, configuration: Configuration): Promise<Project> {
	const { templates, files, broken, missing } = await readTemplates(input, configuration);
	const namesTypes = Object.keys(configuration.settings.documents).length > 0;
	const known = namesTypes ? [...templates, ...(await input.service()).builtIn()] : [];
	const ofSettings = [...missing, ...(await missingTypes(input, configuration, known))];
	return {
		configuration,
		templates,
		templateFiles: new Set(files),
		problems: [
			...configuration.problems,
			...ofSettings.map((problem) => settingProblem(configuration.file, problem)),
			...(await Promise.all(broken.map((it) => templateProblem(input.service, it)))),
			...templates.flatMap(directiveProblems),
		],
	};
}

/** True for a file that is a template of its folder's documents, or stands where templates do. */
export function isTemplateFile({ templateFiles }: Project, uri: string): boolean {
	const known = URI.parse(uri).toString();
	return templateFiles.has(known) || isInTemplatesFolder(known);
}

/** Comments that were meant for ArchDocs, and say nothing it knows. */
function directiveProblems({ uri, document, unknownDirectives }: Template): readonly ProjectProblem[] {
	const text = textOf(document).replace(/^\uFEFF/, '');
	return unknownDirectives.map(({ text: directive, span }) => ({
		uri,
		code: 'template',
		range: textRange(text, span.start, span.end),
		message: { id: 'unknown-directive', directive },
	}));
}

/** On the Type that the file names, else on its first line. A byte order mark does not count, as in an editor. */
async function templateProblem(
	service: ProjectInput['service'],
	{ file, message }: BrokenTemplate,
): Promise<ProjectProblem> {
	const text = file.text.replace(/^\uFEFF/, '');
	const span = (await service()).typeSpan(text);
	const range = span ? textRange(text, span.start, span.end) : firstLine(text);
	return { uri: file.uri, code: 'template', range, message };
}
