import { fixAll, fixAllOfRule } from './codeActions/fixAll.ts';
import { fixesOf } from './codeActions/fixes.ts';
import { lastUpdated } from './codeActions/lastUpdated.ts';
import { mcpFixes } from './codeActions/mcpFixes.ts';
import { addTableRow } from './codeActions/tables/addTableRow.ts';
import { alignTable } from './codeActions/tables/alignTable.ts';
import { rowOnEnter } from './codeActions/tables/rowOnEnter.ts';
import { rowSnippet } from './codeActions/tables/rowSnippet.ts';
import { complete } from './completion/complete.ts';
import { completeInSource } from './completion/completeInSource.ts';
import { describeOffer } from './completion/nameCompletion.ts';
import { offeredName } from './completion/offeredNames.ts';
import { typeLine } from './edits/typeLine.ts';
import { answerProblem } from './filling/answerProblem.ts';
import { answerTo } from './filling/answerTo.ts';
import { asTemplate } from './filling/asTemplate.ts';
import { fillableAt } from './filling/fillableAt.ts';
import { fillPlan, fillStepAt } from './filling/fillPlan.ts';
import { insertableSections, insertSection, sectionId, sectionWithId } from './filling/insertSection.ts';
import { namesToChoose } from './filling/namesToChoose.ts';
import { newDocument } from './filling/newDocument.ts';
import { openSections } from './filling/openSections.ts';
import { placeholders } from './filling/placeholders.ts';
import { progressLenses } from './filling/progressLenses.ts';
import { sameToken } from './filling/sameToken.ts';
import { hover } from './hover/hover.ts';
import { hoverName } from './hover/hoverName.ts';
import { hoverPlaceholder } from './hover/hoverPlaceholder.ts';
import { hoverSection } from './hover/hoverSection.ts';
import { codePaths } from './navigation/codePaths.ts';
import { configurationsOf } from './navigation/configurationsOf.ts';
import { definitionsOf } from './navigation/definitionsOf.ts';
import { nameAt } from './navigation/nameAt.ts';
import { filesWith, occurrencesIn, occurrencesInFiles } from './navigation/occurrences.ts';
import { fileRenames, listProblem, newNameProblem, renameProblem } from './navigation/renameName.ts';
import { missingPlaces } from './preview/missingPlaces.ts';
import { namedRows, nameTip } from './preview/nameTips.ts';
import { previewState } from './preview/previewState.ts';
import { sentenceOf } from './rules/rules.ts';
import { nameSymbols, sectionSymbols } from './symbols/documentSymbols.ts';
import { workspaceSymbols } from './symbols/workspaceSymbols.ts';

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
	hover,
	hoverName,
	describeOffer,
	hoverPlaceholder,
	hoverSection,
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
	sentenceOf,
	sectionWithId,
	typeLine,
	workspaceSymbols,
} as const;

export type LanguageFeatures = typeof languageFeatures;
