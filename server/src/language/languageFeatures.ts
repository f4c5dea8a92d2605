import { asTemplate } from './features/asTemplate.ts';
import { complete } from './features/completion/complete.ts';
import { describe } from './features/describe.ts';
import { describeSection } from './features/describeSection.ts';
import { insertableSections, insertSection, sectionWithId } from './features/insertSection.ts';
import { newDocument } from './features/newDocument.ts';
import { nameSymbols, sectionSymbols } from './features/symbols.ts';
import { typeLine } from './features/typeLine.ts';

/** What editors ask about a document: pure functions, in one value, so that a server loads them with the language. */
export const languageFeatures = {
	asTemplate,
	complete,
	describe,
	describeSection,
	insertableSections,
	insertSection,
	nameSymbols,
	newDocument,
	sectionSymbols,
	sectionWithId,
	typeLine,
} as const;

export type LanguageFeatures = typeof languageFeatures;
