import type { DiagramText } from './diagramText.ts';

/** Turns an error of Mermaid into a sentence that says why a diagram is not drawn. */
export function diagramProblem(error: unknown, text: DiagramText): string {
	const [message = ''] = messageOf(error).trim().split('\n');
	if (error instanceof Error && error.name === 'YAMLException') return noYaml;
	const part = /^left out: (\S+)/.exec(message)?.[1];
	if (part === 'katex') return 'The preview draws no diagrams with formulas ($$…$$) in them.';
	if (part !== undefined) return `The preview does not draw diagrams of the kind "${kindOf(text)}".`;
	if (/^No diagram type detected/.test(message)) {
		const kind = kindOf(text);
		return kind === '' ? 'The diagram is empty.' : `Mermaid knows no kind of diagram called "${kind}".`;
	}
	if (/^Edge limit exceeded/.test(message))
		return 'The diagram has more than 500 connections, too many to draw.';
	const place = placeOf(error, message);
	if (place === undefined) return `The diagram cannot be drawn: ${asClause(message)}.`;
	if (place.atEnd) return 'The diagram ends before it is complete.';
	const line = text.lineOf(place.line);
	const content = text.textOf(line);
	return content === ''
		? `Line ${line} of the diagram cannot be read.`
		: `Line ${line} of the diagram cannot be read: ${shortened(content)}`;
}

const noYaml = 'What stands between the lines --- of the diagram is not valid YAML.';

interface ErrorPlace {
	/** As Mermaid counts lines, from 1. */
	readonly line: number;
	readonly atEnd: boolean;
}

/** Where the parser stopped. Undefined when the error does not come from the parser. */
function placeOf(error: unknown, message: string): ErrorPlace | undefined {
	const line = /^(?:Parse|Lexical) error on line (\d+)/.exec(message)?.[1];
	return line === undefined ? undefined : { line: Number(line), atEnd: isEnd(tokenOf(error)) };
}

/** The token that the parser did not expect. */
function tokenOf(error: unknown): unknown {
	if (typeof error !== 'object' || error === null || !('hash' in error)) return undefined;
	const { hash } = error;
	return typeof hash === 'object' && hash !== null && 'token' in hash ? hash.token : undefined;
}

function isEnd(token: unknown): boolean {
	return token === 1 || (typeof token === 'string' && token.startsWith('EOF'));
}

function messageOf(error: unknown): string {
	if (error instanceof Error) return error.message;
	return typeof error === 'object' && error !== null && 'str' in error ? String(error.str) : String(error);
}

/** The first word of a diagram, which names its kind. */
function kindOf({ source }: DiagramText): string {
	const body = source.replace(/%%\{[\s\S]*?\}%%/g, '').replace(/^\s*---\n[\s\S]*?\n\s*---(?=\n|$)/, '');
	return shortened(/\S+/.exec(body)?.[0] ?? '');
}

function asClause(message: string): string {
	const text = shortened(message.replace(/\s+/g, ' ').replace(/[.:!\s]+$/, ''));
	return text === '' ? 'Mermaid does not say why' : text;
}

function shortened(text: string): string {
	const most = 80;
	return text.length > most ? `${text.slice(0, most)}…` : text;
}
