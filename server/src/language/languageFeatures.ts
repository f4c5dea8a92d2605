import { asTemplate } from './features/asTemplate.ts';
import { complete } from './features/completion/complete.ts';
import { completeInSource } from './features/completion/completeInSource.ts';
import { describeOffer } from './features/completion/nameCompletion.ts';
import { offeredName } from './features/completion/offeredNames.ts';
import { describe } from './features/describe.ts';
import { describePlaceholder } from './features/describePlaceholder.ts';
import { describeSection } from './features/describeSection.ts';
import { answerProblem } from './features/filling/answerProblem.ts';
import { answerTo } from './features/filling/answerTo.ts';
import { fillableAt } from './features/filling/fillableAt.ts';
import { fillPlan, fillStepAt } from './features/filling/fillPlan.ts';
import { namesToChoose } from './features/filling/namesToChoose.ts';
import { insertableSections, insertSection, sectionId, sectionWithId } from './features/insertSection.ts';
import { lastUpdated } from './features/lastUpdated.ts';
import { codePaths } from './features/names/codePaths.ts';
import { configurationsOf } from './features/names/configurationsOf.ts';
import { definitionsOf } from './features/names/definitionsOf.ts';
import { describeName } from './features/names/describeName.ts';
import { nameAt } from './features/names/nameAt.ts';
import { filesWith, occurrencesIn, occurrencesInFiles } from './features/names/occurrences.ts';
import { fileRenames, listProblem, newNameProblem, renameProblem } from './features/names/renameName.ts';
import { workspaceSymbols } from './features/names/workspaceSymbols.ts';
import { newDocument } from './features/newDocument.ts';
import { openSections } from './features/openSections.ts';
import { placeholders } from './features/placeholders.ts';
import { missingPlaces } from './features/preview/missingPlaces.ts';
import { namedRows, nameTip } from './features/preview/nameTips.ts';
import { previewState } from './features/preview/previewState.ts';
import { progressLenses } from './features/progressLenses.ts';
import { sameToken } from './features/sameToken.ts';
import { nameSymbols, sectionSymbols } from './features/symbols.ts';
import { addTableRow } from './features/tables/addTableRow.ts';
import { alignTable } from './features/tables/alignTable.ts';
import { rowOnEnter } from './features/tables/rowOnEnter.ts';
import { rowSnippet } from './features/tables/rowSnippet.ts';
import { typeLine } from './features/typeLine.ts';
import { fixAll, fixAllOfRule } from './fixes/fixAll.ts';
import { fixesOf } from './fixes/fixesOf.ts';
import { mcpFixes } from './fixes/mcpFixes.ts';

/** What editors ask about a document: pure functions, in one value, so that a server loads them with the language. */
export const languageFeatures = {
	addTableRow,
	alignTable,
	answerProblem,
	answerTo,
	asTemplate,
	codePaths,
	complete,
	completeInSource,
	configurationsOf,
	definitionsOf,
	describe,
	describeName,
	describeOffer,
	describePlaceholder,
	describeSection,
	fileRenames,
	fillableAt,
	fillPlan,
	fillStepAt,
	filesWith,
	fixAll,
	fixAllOfRule,
	fixesOf,
	insertableSections,
	insertSection,
	lastUpdated,
	listProblem,
	mcpFixes,
	missingPlaces,
	nameAt,
	nameSymbols,
	namedRows,
	namesToChoose,
	nameTip,
	newDocument,
	newNameProblem,
	occurrencesIn,
	offeredName,
	occurrencesInFiles,
	openSections,
	placeholders,
	previewState,
	progressLenses,
	renameProblem,
	rowOnEnter,
	rowSnippet,
	sameToken,
	sectionId,
	sectionSymbols,
	sectionWithId,
	typeLine,
	workspaceSymbols,
} as const;

export type LanguageFeatures = typeof languageFeatures;
