import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { environmentNames } from '#language/names/sources/environmentNames.ts';

const value = 'hunter2';

/** The keys of an environment file, when nothing else is said of it and no value is kept. */
function keysIn(text: string): readonly string[] {
	const { definitions, references, servers, problems } = environmentNames(text);
	deepEqual([references, servers, problems], [[], [], []]);
	ok(!JSON.stringify(definitions).includes(value));
	return definitions.map(({ kind, name, span, details }) => {
		deepEqual([kind, details], ['variable', []]);
		equal(text.slice(span.start, span.end), name, 'the span is that of the key');
		return name;
	});
}

const files: readonly (readonly [name: string, text: string, keys: readonly string[]])[] = [
	['keys with and without a value', `A=\nB=${value}\nC_1=x`, ['A', 'B', 'C_1']],
	[
		'exported keys',
		`export A=${value}\n\texport\tB=x\nexport=y\nexport =z\n`,
		['A', 'B', 'export', 'export'],
	],
	['blanks around the sign', ` A = ${value}\nB\t=\tx\n`, ['A', 'B']],
	['comments and empty lines', `# A=${value}\n\n  # B=x\nC=x # D=y\n#\n`, ['C']],
	['values with signs in them', `A=B=${value}\nC="D=${value}"\nE='F=x'\n`, ['A', 'C', 'E']],
	[
		'values over several lines',
		`A="x\nB=${value}\n"\nC='\nD=x\n'\nE=\`\nF=x\n\`\nG=y\n`,
		['A', 'C', 'E', 'G'],
	],
	['such values with quotes of another kind', `A="it's\nB=x"\nC='"\nD="\n'\nE=x\n`, ['A', 'C', 'E']],
	['such values with escapes', `A="x \\"\nB=\\" ${value}"\nC=x\n`, ['A', 'C']],
	['such values with a comment behind', `A="x\nB=y" # "z\nC=x\n`, ['A', 'C']],
	['a key of several lines, as for SSH', `A="-----BEGIN\nb=\n-----END"\nC=\n`, ['A', 'C']],
	['a quotation mark that nobody closed', `A="x\nB=y\nC='z\nD=\n`, ['A', 'B', 'C', 'D']],
	['a quotation mark that another line seems to close', `A="x\nB="y"\nC=z\n`, ['A', 'B', 'C']],
	['a quotation mark that only opens a word', `A='tis x\nB="x" y\nC=z"\nD=\n`, ['A', 'B', 'C', 'D']],
	['a path that ends in a backslash', 'A="C:\\x\\"\nB="y"\nC=\\\nD=\n', ['A', 'B', 'C', 'D']],
	['lines that set nothing', `A: ${value}\nB\nC:=x\nD E=x\n=x\nhttp://x?a=b\n"F"=x\nG+=x\n1=x\n`, []],
	[
		'keys with dots, dashes, and other letters',
		'a.b=1\nc-d=1\nschlüssel=1\nключ=1\n𝒳=1\n',
		['a.b', 'c-d', 'schlüssel', 'ключ', '𝒳'],
	],
	['keys of 300 characters', `${'K'.repeat(300)}=x\n`, ['K'.repeat(300)]],
	['keys that stand twice', 'A=1\nA=2\n', ['A', 'A']],
	['lines that end as on Windows', `A="x\r\nB=y"\r\nC=${value}\r\n\r\nD=\r\n`, ['A', 'C', 'D']],
	['lines that end as they did on a Mac', 'A=x\rB=y\r', ['A', 'B']],
	['a byte order mark', '\uFEFFA=x\nB=y', ['A', 'B']],
	['no text', '', []],
];

describe('an environment file has', () => {
	for (const [name, text, keys] of files) it(name, () => deepEqual(keysIn(text), keys));
});
