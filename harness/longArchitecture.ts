/** A pseudo-random generator with a seed. */
class Dice {
	#state: number;

	constructor(seed: number) {
		this.#state = seed;
	}

	/** Returns an integer from 0 to `limit - 1`. */
	below(limit: number): number {
		// A linear congruential generator with the constants of Numerical Recipes.
		this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((this.#state / 2 ** 32) * limit);
	}

	pick<Item>(items: readonly Item[]): Item {
		const item = items[this.below(items.length)];
		if (item === undefined) throw new RangeError('There is nothing to pick from.');
		return item;
	}

	times<Item>(least: number, most: number, make: (index: number) => Item): readonly Item[] {
		return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
	}
}

const things =
	'berth barge tide crane pilot manifest cargo crew buoy lock quay ferry signal chart anchor harbour mooring towline beacon ledger'.split(
		' ',
	);
const deeds =
	'books assigns releases weighs records announces reroutes inspects confirms reserves settles watches'.split(
		' ',
	);
const plain =
	'before the next tide|after every departure|while the lock is closed|as soon as the pilot is aboard|for one harbour at a time|unless the crew says otherwise|with the newest chart'.split(
		'|',
	);
const technologies = ['PostgreSQL', 'Redis', 'Node.js', 'RabbitMQ', 'Rust', 'Nginx', 'MinIO'];

type Writer = (dice: Dice, number: number) => readonly string[];

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const name = (dice: Dice) => capital(dice.pick(things)) + capital(dice.pick(things));
const constant = (dice: Dice) => `${dice.pick(things)}_${dice.pick(things)}`.toUpperCase();
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function sentence(dice: Dice): string {
	const subject = dice.below(12) === 0 ? `\`${dice.pick(things)}.${dice.pick(things)}\`` : dice.pick(things);
	const object =
		dice.below(9) === 0
			? `[${dice.pick(things)} desk](./${dice.pick(things)}.md)`
			: `**${dice.pick(things)}**`;
	return `The ${subject} service ${dice.pick(deeds)} each ${object} ${dice.pick(plain)}.`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	return [row(columns), row(columns.map(() => '---')), ...rows.map(row), ''];
}

const prose: Writer = (dice) => dice.times(2, 4, () => [sentence(dice), sentence(dice), '']).flat();

const variables: Writer = (dice, number) =>
	table(
		['Variable', 'Required', 'Default', 'Description', 'Example'],
		[
			...dice.times(3, 9, (index) => {
				const example = `\`${dice.below(9_000)}\``;
				return [
					`\`${constant(dice)}_${number}${index}\``,
					dice.pick(['✓', '✗']),
					'—',
					sentence(dice),
					example,
				];
			}),
			...(number % 4 === 1 ? [['`[VAR_NAME_3]`', '✗', '`false`', '[What this controls]', '`true`']] : []),
		],
	);

const components: Writer = (dice) =>
	table(
		['Component', 'Type', 'Purpose', 'Technology', 'Owner'],
		dice.times(3, 8, () => {
			const type = dice.pick(['Service', 'Cache', 'Database', 'Worker/Queue']);
			return [`**${name(dice)}**`, type, sentence(dice), dice.pick(technologies), '@harbour-desk'];
		}),
	);

const integration: Writer = (dice, number) => [
	'**Service Information:**',
	`- **Provider:** ${name(dice)}`,
	`- **Documentation:** [${dice.pick(things)} manual][manual-${number}]`,
	'- **Environment:** Production',
	'',
	'**Error Handling:**',
	...dice.times(2, 4, () => `- ${sentence(dice)}\n  - ${sentence(dice)}`),
	'',
	`[manual-${number}]: https://manuals.example.com/${dice.pick(things)} "${capital(dice.pick(things))}"`,
	'',
];

const models: Writer = (dice, number) => [
	'```sql',
	`CREATE TABLE ${dice.pick(things)}_${number} (`,
	...dice.times(3, 9, (index) => `  ${dice.pick(things)}_${index} TEXT NOT NULL, -- ${dice.pick(plain)}`),
	'  id BIGINT PRIMARY KEY',
	');',
	'```',
	'',
	'```typescript',
	`export interface ${name(dice)} {`,
	...dice.times(2, 6, (index) => `  ${dice.pick(things)}${index}: string[];`),
	'}',
	'```',
	'',
];

const drawing: Writer = (dice) => [
	'```',
	'┌──────────────────┐     ┌──────────────────┐',
	`│ ${name(dice).slice(0, 16).padEnd(16)} │────▶│ ${name(dice).slice(0, 16).padEnd(16)} │`,
	'└──────────────────┘     └──────────────────┘',
	'```',
	'',
];

const gotcha: Writer = (dice) => [
	...['Symptom', 'Cause', 'Fix', 'Prevention'].map((label) => `- **${label}:** ${sentence(dice)}`),
	'',
];

const steps: Writer = (dice) => [
	...dice.times(3, 6, (index) => `${index + 1}. ${sentence(dice)}\n\n   > ${sentence(dice)}\n`),
];

/** The sections in turn: the beginning of the heading and the writer of the body. */
const kinds: readonly (readonly [heading: string, write: Writer])[] = [
	['## Overview of', prose],
	['### Environment Variables of', variables],
	['### Diagram of', drawing],
	['### Key Components of', components],
	['### Integration with', integration],
	['### Core Models of', models],
	['## Operation of', steps],
	['### Gotcha of', gotcha],
	['### Notes on', prose],
];

const opening = [
	'> **Type:** Architecture',
	'> **Focus:** high',
	'> **Owner:** @harbour-desk',
	'> **Status:** active',
	'',
	'# Harbour Architecture',
	'',
];

/** Returns an architecture document with about this many lines and a few placeholders. The text is always the same. */
export function longArchitecture(lines: number): string {
	const dice = new Dice(lines);
	const text = [...opening];
	let count = text.length;
	for (let number = 0; count < lines; number++) {
		const [heading, write] = kinds[number % kinds.length] ?? ['## Notes on', prose];
		const section = [`${heading} ${name(dice)} ${number}`, '', ...write(dice, number)].join('\n');
		text.push(section);
		count += section.split('\n').length;
	}
	return text.join('\n');
}
