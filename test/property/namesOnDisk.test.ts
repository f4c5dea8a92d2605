import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isTemplated } from '#language/analysis/documentAnalysis.ts';
import { createLanguageService } from '#language/languageService.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { builtInTemplates } from '#language/template/builtInTemplates.generated.ts';
import type { FileIndexEntry } from '#language/workspace/fileIndexEntry.ts';
import { documentIndexEntry } from '#language/workspace/indexEntries.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { textVariants } from '../support/textVariants.ts';
import { architectureText } from './architectureMarkdown.ts';
import { fuzz } from './fuzz.ts';

const service = createLanguageService();
const place = { uri: 'file:///workspace/a.md', root: 'file:///workspace' };
const context = { byHeadings: false };

/** What the index keeps of a document that is open: everything is parsed. */
function inEditor(text: string): FileIndexEntry | undefined {
	const analysis = service.analyze(service.parser.parse(text), context, defaultSettings);
	if (!isTemplated(analysis)) return undefined;
	const { document, outline, template, nameModel, names } = analysis;
	return documentIndexEntry(place, {
		document,
		outline,
		template,
		roles: nameModel.roles,
		names,
		mentioned: [...names.mentions()].map((mention) => mention.text),
	});
}

/** Where only the parts are read that can have names, the same is found; of what code mentions, perhaps more. */
function saysTheSame(text: string): void {
	const onDisk = service.files.indexDocument(text, place, context);
	const open = inEditor(text);
	const { mentions: mentionedOnDisk = [], ...found } = onDisk ?? {};
	const { mentions: mentionedInEditor = [], ...expected } = open ?? {};
	deepEqual(found, expected, JSON.stringify(text));
	const known = new Set(mentionedOnDisk);
	ok(
		[...mentionedInEditor].every((hash) => known.has(hash)),
		`A mention is missing: ${JSON.stringify(text)}`,
	);
}

test('random documents have the same names on disk as in the editor', () => {
	fuzz(300, 1, architectureText, saysTheSame);
});

test('examples and templates have the same names on disk as in the editor', () => {
	const examples = readdirSync(inRepository('examples'), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.map((name) => readFileSync(inRepository('examples', name), 'utf8'));
	for (const text of [...examples, ...builtInTemplates])
		for (const { write } of textVariants) saysTheSame(write(text));
});
