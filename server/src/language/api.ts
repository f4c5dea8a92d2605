/**
 * The types that {@link LanguageService} takes and returns. `lsp/` imports them from here, so that the folders of the
 * language can change without it.
 */
export type { DocumentAnalysis, TemplatedAnalysis, UnknownFacts } from './analysis/documentAnalysis.ts';
export type { Completion } from './completion/completion.ts';
export type { MarkdownDocument } from './document/document.ts';
export type { DocumentParser } from './document/parse/documentParser.ts';
export type { Span } from './document/span.ts';
export type { TextEdit } from './document/textEdit.ts';
export type { AnswerStep, FillStep } from './filling/fillStep.ts';
export type { OpenSection } from './filling/openSections.ts';
export type { ProgressLens } from './filling/progressLenses.ts';
export type { LanguageFeatures } from './languageFeatures.ts';
export type { LanguageService } from './languageService.ts';
export type { NameScope } from './names/nameScope.ts';
export type { NameDetail } from './names/names.ts';
export type { DefinitionPlace } from './navigation/definitionsOf.ts';
export type { FoundName } from './navigation/nameAt.ts';
export type { Occurrences } from './navigation/occurrences.ts';
export type { FileRename, RenameRefusal } from './navigation/renameName.ts';
export type { Finding } from './rules/finding.ts';
export type { AuthoringContext, Fix, LinkTarget } from './rules/fix.ts';
export type { DiagnosticsScope, Settings } from './settings/settings.ts';
export type { Severity } from './settings/severity.ts';
export type { DocumentSummary } from './symbols/documentSummary.ts';
export type { OutlineSymbol } from './symbols/documentSymbols.ts';
export type { RecognitionReason } from './template/recognitionReason.ts';
export type { Template } from './template/template.ts';
export type { FileIndexEntry } from './workspace/fileIndexEntry.ts';
export type { FileOccurrences, FoundOccurrences } from './workspace/fileOccurrences.ts';
export type { GrowingIndex } from './workspace/growingIndex.ts';
export type { NameDependence } from './workspace/nameDependence.ts';
export type { WorkspaceIndex } from './workspace/workspaceIndex.ts';
