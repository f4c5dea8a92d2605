import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { builtInTemplates } from '#language/template/builtInTemplates.generated.ts';
import { fragment } from './hostileMarkdown.ts';

const examples = ['architecture-complete', 'architecture-half-filled', 'small-service'].map((name) =>
	readFileSync(new URL(`../../examples/${name}.md`, import.meta.url), 'utf8'),
);

const texts = [...builtInTemplates, ...examples];

/** What stands before the first section: the metadata and the title. */
const openings = [...texts.map((text) => text.slice(0, text.indexOf('\n## ') + 1)), '', '# Title\n\n', '\n'];

/** Sections of the template and of the examples, each from its heading to the next. */
const sections = texts.flatMap((text) => text.slice(text.indexOf('\n## ') + 1).split(/(?<=\n\n)(?=#{2,4} )/));

/** Sections that refer to each other, and those that end in the middle of something. */
const others = [
	'## Links\n\nSee [gateway], [gateway][], [the gate][gateway], [Straße], [^1] and [What this does].\n\n',
	'## Targets\n\n[gateway]: ./gateway.md\n[^1]: A note\n\n    with a second paragraph.\n\n',
	'## More targets\n\n[STRASSE]: ./street.md\n\n> [What this does]: <./what.md> "What"\n\n',
	'## Open fence\n\n```yaml\n# a comment\n\nkey: [value]\n\n',
	'## Open comment\n\n<!-- never\n\nclosed\n\n',
	'## Title without body\n',
	'# [ArchitectureName] Architecture\n\n> **Status:** [draft/active/deprecated]\n\n[What this does]\n\n',
	'## Suppressed\n\n<!-- archdocs-disable unfilled-placeholder -->\n\n[What this does] and [VAR_NAME_9]\n\n',
	'## Set aside\n\n<!-- archdocs: n/a not needed -->\n\n[What this does]\n\n',
	'### Environment Variables\n\n| Variable | Required | Default |\n| --- | --- | --- |\n| `A` | ✓ | `1` | 2 |\n| `B` |\n\n',
	'## Integration Details\n\n### Stripe\n\n**Service Information:**\n\n- Provider: [@ana]\n- Since: 2026-02-30\n\n',
	'> **Status:** who knows\n> **Focus:** [high]\n\n---\n\n*Created: 2026-05-01*\n*Last Updated: 2026-01-01*\n',
];

/** A document of the kind that users have: metadata, a title and sections with tables, fields and fences. */
export const architectureText: fc.Arbitrary<string> = fc
	.record({
		opening: fc.constantFrom(...openings),
		sections: fc.array(
			fc.oneof(
				{ weight: 6, arbitrary: fc.constantFrom(...sections) },
				{ weight: 2, arbitrary: fc.constantFrom(...others) },
				{ weight: 1, arbitrary: fragment },
			),
			{ maxLength: 9, size: 'max' },
		),
	})
	.map(({ opening, sections: chosen }) => opening + chosen.join(''));
