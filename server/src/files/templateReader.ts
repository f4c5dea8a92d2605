import type { LanguageService } from '../language/languageService.ts';
import type { Template } from '../language/template/template.ts';
import type { Host } from './host.ts';
import type { ProjectMessage } from './projectMessages.ts';

/** A template file as it was read. */
export interface TemplateFile {
	readonly uri: string;
	/** Empty for a file that is no text. */
	readonly text: string;
	/** The template; while the file is broken, what it was before. */
	readonly template: Template | undefined;
	/** Why the file is no template. */
	readonly problem: ProjectMessage | undefined;
}

/**
 * Reads template files. One whose text is the same gives the same template, so that what is remembered of documents by
 * their template holds; one that is broken gives the last that was none.
 */
export interface TemplateReader {
	read(host: Host, uri: string): Promise<TemplateFile>;
}

export function createTemplateReader(service: () => Promise<LanguageService>): TemplateReader {
	const last = new Map<string, TemplateFile>();
	return {
		async read(host, uri) {
			const content = await host.read(uri);
			const language = await service();
			const known = last.get(uri);
			const kept = { uri, text: '', template: known?.template };
			if (content === undefined) return { ...kept, problem: { id: 'unreadable' } };
			if ('problem' in content)
				return { ...kept, problem: { id: content.problem === 'binary' ? 'not-text' : 'too-large' } };
			if (known?.text === content.text) return known;
			const read = language.readTemplate(content.text, uri);
			const file: TemplateFile =
				typeof read === 'string'
					? { ...kept, text: content.text, problem: { id: read } }
					: { uri, text: content.text, template: read, problem: undefined };
			last.set(uri, file);
			return file;
		},
	};
}
