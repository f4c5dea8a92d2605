// Every script that users run imports this first, so that it reports an old Node before anything else can fail.
import process from 'node:process';

const minimum = 20;

if (Number(process.versions.node.split('.')[0]) < minimum) {
	console.error(
		'ArchDocs needs Node ' +
			minimum +
			' or later to build and test; this is Node ' +
			process.versions.node +
			'.',
	);
	process.exit(1);
}
