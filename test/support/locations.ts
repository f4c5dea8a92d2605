/** A template whose table lists paths as examples. */
export const locationsTemplate = `> **Type:** Locations

# [Name]

## Code

| Component | Path |
| --- | --- |
| API | \`src/api/\` |
| Worker | \`src/worker.ts\` |
`;

/** A document that still has them. */
export const locations = locationsTemplate.replace('[Name]', 'Payments');

export const bothSamples =
	'These 2 rows are still the examples of the template: write your own, or delete them';
export const oneSample = 'This row is still the example of the template: write your own, or delete it';
