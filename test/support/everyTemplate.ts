import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Template } from '#language/template/template.ts';
import { templateText } from './builtIn.ts';
import { service } from './check.ts';
import { projectFile } from './projectFile.ts';

/** Every template of the project, the built-in one and those of the tests, by the name of its file. */
export const everyTemplate: ReadonlyMap<string, Template> = new Map([
	read('architecture.md', templateText),
	...readdirSync(fileURLToPath(new URL('../fixtures/templates', import.meta.url)))
		.filter((name) => name.endsWith('.md'))
		.map((name) => read(name, projectFile(`test/fixtures/templates/${name}`))),
]);

function read(name: string, text: string): readonly [string, Template] {
	const template = service.readTemplate(text, `file:///templates/${name}`);
	if (typeof template === 'string') throw new Error(`${name} is no template: ${template}`);
	return [name, template];
}
