import 'mocha/mocha.js';
import { runMocha } from './suite/runMocha.ts';

/** What VS Code calls in the web worker extension host. */
export function run(): Promise<void> {
	return runMocha(new Mocha(), async () => {
		await import('./suite/diagnostics.ts');
		await import('./suite/languageFeatures.ts');
		await import('./suite/contributions.ts');
		await import('./suite/workspaceCheck.ts');
		await import('./suite/preview.ts');
	});
}
