import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { grammars } from 'tm-grammars';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import manifest from '../../package.json' with { type: 'json' };

/** A stretch of one line that one of our grammars coloured. */
export interface ColouredSpan {
	/** Zero-based. */
	readonly line: number;
	/** UTF-16 offsets in the line. */
	readonly start: number;
	readonly end: number;
	/** The innermost scope of ours. */
	readonly scope: string;
}

/** Colours Markdown as VS Code does: its own grammar, and the manifest's grammars injected into it. */
export class MarkdownTokenizer {
	readonly #grammar: IGrammar;

	private constructor(grammar: IGrammar) {
		this.#grammar = grammar;
	}

	static async create(): Promise<MarkdownTokenizer> {
		const regexEngine = await readFile(resolvePackageFile('vscode-oniguruma/release/onig.wasm'));
		await oniguruma.loadWASM(regexEngine);
		const registry = new textmate.Registry({
			onigLib: Promise.resolve({
				createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
				createOnigString: (text) => new oniguruma.OnigString(text),
			}),
			loadGrammar: async (scope) => {
				const path = grammarPath(scope);
				return path === undefined ? null : textmate.parseRawGrammar(await readFile(path, 'utf8'), path);
			},
			getInjections: (scope) =>
				manifest.contributes.grammars
					.filter((grammar) => grammar.injectTo.includes(scope))
					.map((grammar) => grammar.scopeName),
		});
		const grammar = await registry.loadGrammar('text.html.markdown');
		if (grammar === null) throw new Error('There is no Markdown grammar.');
		return new MarkdownTokenizer(grammar);
	}

	/** What our grammars coloured, in order. Adjoining tokens of one scope are one span. */
	spans(text: string): readonly ColouredSpan[] {
		const spans: ColouredSpan[] = [];
		let state = textmate.INITIAL;
		for (const [line, lineText] of text.split('\n').entries()) {
			const { tokens, ruleStack } = this.#grammar.tokenizeLine(lineText, state);
			state = ruleStack;
			for (const { startIndex: start, endIndex, scopes } of tokens) {
				const scope = scopes.findLast((name) => name.endsWith('.archdocs'));
				if (scope === undefined) continue;
				const end = Math.min(endIndex, lineText.length);
				const last = spans.at(-1);
				const adjoins = last?.line === line && last.scope === scope && last.end === start;
				if (adjoins) spans[spans.length - 1] = { ...last, end };
				else spans.push({ line, start, end, scope });
			}
		}
		return spans;
	}
}

/** Ours, or one of the grammars that VS Code ships, as a package collects them. */
function grammarPath(scope: string): string | undefined {
	const own = manifest.contributes.grammars.find(({ scopeName }) => scopeName === scope);
	if (own !== undefined) return fileURLToPath(new URL(`../../${own.path}`, import.meta.url));
	const published = grammars.find(({ scopeName }) => scopeName === scope);
	return published && resolvePackageFile(`tm-grammars/grammars/${published.name}.json`);
}

function resolvePackageFile(specifier: string): string {
	return createRequire(import.meta.url).resolve(specifier);
}
