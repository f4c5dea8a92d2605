import type { Configuration } from '../files/configuration.ts';
import { configuredTemplate } from '../files/configuration.ts';
import type { MarkdownDocument } from '../language/document/document.ts';
import type { CheckedDocument, LanguageService } from '../language/languageService.ts';
import type { OpenDocument } from './openDocument.ts';
import type { SettingsStore } from './settingsStore.ts';

/** An open document with all that is said of it. */
export interface Check extends CheckedDocument {
	readonly document: MarkdownDocument;
	/** The client's version that was checked. */
	readonly version: number;
	/** Equal for equal checks; what a client that asks again is compared by. */
	readonly resultId: string;
}

/** Checks open documents, each version once, whoever asks. */
export interface Checks {
	of(open: OpenDocument): Promise<Check>;
}

export function createChecks(service: () => Promise<LanguageService>, settings: SettingsStore): Checks {
	const last = new WeakMap<OpenDocument, Check>();

	function check(
		language: LanguageService,
		open: OpenDocument,
		document: MarkdownDocument,
		configuration: Configuration,
	): Check {
		const resultId = `${open.session}.${open.version}.${settings.revision}`;
		const known = last.get(open);
		if (known?.resultId === resultId && known.document === document) return known;
		const glob = configuredTemplate(configuration, open.uri);
		const context = { byHeadings: true, ...(glob && { glob }) };
		const checked = language.check(document, context, configuration.settings);
		const result = { ...checked, document, version: open.version, resultId };
		last.set(open, result);
		return result;
	}

	return {
		async of(open) {
			const language = await service();
			for (;;) {
				const configuration = await settings.of(open.uri);
				await open.parsed();
				// Settings and text may have changed meanwhile; from here on nothing can.
				if (configuration !== (await settings.of(open.uri))) continue;
				return check(language, open, await open.parsed(), configuration);
			}
		},
	};
}
