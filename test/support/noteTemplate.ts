import { following, ownTemplate } from './ownTemplate.ts';

/** A small template with three required sections. */
const noteTemplate = ownTemplate(`> **Type:** Note
> **Status:** [draft/active]

# [Name]

## Purpose

[What it is for]

## Parts

| Part | Role |
| --- | --- |
| [Name] | [What it does] |

## Limits

[What it cannot do]
`);

/** Checks documents against it. */
export const noteOptions = { context: following(noteTemplate) };

/** An active document of that template. */
export const note = (body: string) => `> **Type:** Note\n> **Status:** active\n\n# A note\n\n${body}`;

/** Its second section, as the template has it. */
export const noteParts = '## Parts\n\n| Part | Role |\n| --- | --- |\n| [Name] | [What it does] |\n\n';
