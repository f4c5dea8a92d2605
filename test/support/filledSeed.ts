import { fillClosing } from './filledSeedClosing.ts';
import type { FillEntry } from './filledSeedEntry.ts';
import { fillIntegrations } from './filledSeedIntegrations.ts';
import { fillModels } from './filledSeedModels.ts';
import { fillOpening } from './filledSeedOpening.ts';

/**
 * Realistic values for every place of `templates/architecture.md` that an author has to fill, in the order in
 * which the tokens occur there: placeholders, links without a target and dates. The values of one rank belong
 * together: a secret, a server or a table has the same name wherever it stands among the first values, and so
 * among the second.
 */
export const fillValues: readonly FillEntry[] = [
	...fillOpening,
	...fillIntegrations,
	...fillModels,
	...fillClosing,
];
