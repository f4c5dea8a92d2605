import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import type { Template } from '../language/template/template.ts';
import { type Configuration, foldersUpwards } from './configuration.ts';
import type { SettingsProblem } from './parseSettings.ts';
import { readTemplates, type TemplateInput } from './readTemplates.ts';

/**
 * Entries of `documents` in a configuration that name a Type which no template has, neither here nor where their glob
 * begins.
 *
 * @param here the templates that there are
 */
export async function missingTypes(
	input: TemplateInput,
	configuration: Configuration,
	here: readonly Template[],
): Promise<readonly SettingsProblem[]> {
	const problems: SettingsProblem[] = [];
	const known = [...new Set(here.map((template) => template.type))];
	for (const [glob, type] of Object.entries(configuration.settings.documents)) {
		if (hasType(here, type) || hasType(await templatesOfGlob(input, configuration, glob), type)) continue;
		const message = { id: 'no-such-type', type, known } as const;
		problems.push({ path: ['documents', glob], isKey: false, message });
	}
	return problems;
}

function hasType(templates: readonly Template[], type: string): boolean {
	return templates.some((template) => template.type.toLowerCase() === type.toLowerCase());
}

/** The templates that hold where the files of a glob are, as far as that can be told from it. */
async function templatesOfGlob(
	input: TemplateInput,
	configuration: Configuration,
	glob: string,
): Promise<readonly Template[]> {
	const base = Utils.resolvePath(URI.parse(configuration.root), picomatch.scan(glob).base, '_');
	const folders = await foldersUpwards(input.host, base.toString());
	return (await readTemplates(input, { ...configuration, folders })).templates;
}
