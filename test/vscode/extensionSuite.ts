import Mocha from 'mocha';
import { runMocha } from './suite/runMocha.ts';

/** What VS Code calls in an extension host with Node, in the tests of this repository and by test-electron. */
export function run(): Promise<void> {
	return runMocha(new Mocha(), async () => {
		await import('./suite/diagnostics.ts');
		await import('./suite/languageFeatures.ts');
		await import('./suite/contributions.ts');
		await import('./suite/workspaceCheck.ts');
		await import('./suite/preview.ts');
		await import('./suite/serverRestart.ts');
	});
}
