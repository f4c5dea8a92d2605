import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDocumentParser } from '#language/document/parse/documentParser.ts';
import { rules } from '#language/rules/rules.ts';
import { readTemplate } from '#language/template/readTemplate.ts';
import { builtInTemplatesModule } from './generate/builtInTemplates.ts';
import { configurationSchema, manifestWithSettings } from './generate/manifest.ts';
import { configurationPage, rulePage, rulesPage } from './generate/manual.ts';
import { ruleFixes } from './generate/ruleFixes.ts';
import { ruleIdsModule } from './generate/ruleIds.ts';
import { snippetFile } from './generate/snippets.ts';

/**
 * Writes every generated file: `npm run generate`. With `--check`, it writes nothing, names the files that are out of
 * date, and fails if there are any.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

const template = read('templates/architecture.md');
const builtIn = readTemplate(createDocumentParser().parse(template));
if (typeof builtIn === 'string') throw new Error(`templates/architecture.md is no template: ${builtIn}`);

const ruleIdsPath = 'server/src/language/settings/ruleIds.generated.ts';

const generated: readonly (readonly [path: string, content: string])[] = [
	['server/src/language/template/builtInTemplates.generated.ts', builtInTemplatesModule(template)],
	[ruleIdsPath, ruleIdsModule()],
	['snippets/archdocs.code-snippets', snippetFile(builtIn)],
	['schemas/config.schema.json', configurationSchema()],
	['package.json', manifestWithSettings(read('package.json'))],
	['docs/configuration.md', configurationPage()],
	['docs/rules/README.md', rulesPage()],
	...rules.map(
		(rule) =>
			[
				`docs/rules/${rule.id}.md`,
				rulePage(rule, read(`server/src/language/rules/${rule.id}/manual.md`), ruleFixes(rule.id)),
			] as const,
	),
];

function read(path: string): string {
	return readFileSync(root + path, 'utf8');
}

function readIfThere(path: string): string | undefined {
	try {
		return read(path);
	} catch {
		return undefined;
	}
}

const check = process.argv.includes('--check');
const stale = generated.filter(([path, content]) => readIfThere(path) !== content);
for (const [path, content] of stale) {
	if (check) console.error(`${path} is out of date: run "npm run generate".`);
	else {
		mkdirSync(dirname(root + path), { recursive: true });
		writeFileSync(root + path, content);
		console.log(`wrote ${path}`);
	}
}
if (check && stale.length > 0) process.exitCode = 1;
// The settings are made from the ids that were there at the start. With new ids, a second run completes them.
if (!check && stale.some(([path]) => path === ruleIdsPath))
	execFileSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
