// Bundles client, server and command line into dist/: node scripts/build.mjs [--dev]
import './support/requireNode.mjs';
import process from 'node:process';
import { buildBundles } from './support/buildBundles.mjs';
import { runMain } from './support/failure.mjs';

await runMain(() => buildBundles({ development: process.argv.includes('--dev') }));
