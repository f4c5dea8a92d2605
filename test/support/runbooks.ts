/** A team's template, small. */
export const runbookTemplate = `> **Type:** Runbook
> **Status:** [draft/active/deprecated]

# [ServiceName] Runbook

## Steps

[What to do first]

## Contacts

[Who to call]
`;

/** A document of it, with one placeholder left. */
export const runbook = `> **Type:** Runbook
> **Status:** active

# Payments Runbook

## Steps

Restart it.

## Contacts

[Who to call]
`;
