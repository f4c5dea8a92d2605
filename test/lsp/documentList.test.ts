import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { type OpenSections, openSectionsRequest } from '#common/protocol/openPlaces.ts';
import {
	type DocumentInfo,
	type DocumentList,
	type DocumentsChange,
	documentsChangedNotification,
	documentsRequest,
} from '#common/protocol/workspace.ts';
import { clean } from '../support/cliDocuments.ts';
import { ordinary } from '../support/documents.ts';
import { type LspClient, type LspClientOptions, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';
import { runbook, runbookTemplate } from '../support/runbooks.ts';

const root = 'file:///workspace';
const template = `${root}/.archdocs/templates/runbook.md`;
const a = `${root}/a.md`;
const b = `${root}/docs/b.md`;

/** A client that lists the documents of its workspace, as our tree view does. */
class Listing {
	readonly client: LspClient;
	readonly documents = new Map<string, DocumentInfo>();
	isComplete = false;

	private constructor(client: LspClient) {
		this.client = client;
		client.connection.onNotification(
			documentsChangedNotification.method,
			({ removed, ...list }: DocumentsChange) => {
				this.#take(list);
				for (const uri of removed) this.documents.delete(uri);
			},
		);
	}

	static async start(
		files: Readonly<Record<string, string>>,
		options: LspClientOptions = {},
	): Promise<Listing> {
		const listing = new Listing(await startClient({ host: createMemoryHost(files), ...options }));
		listing.#take(await listing.client.connection.sendRequest(documentsRequest.method, {}));
		return listing;
	}

	#take({ documents, isComplete }: DocumentList): void {
		for (const document of documents) this.documents.set(document.uri, document);
		this.isComplete = isComplete;
	}

	/** Waits until the list has these documents with that progress, and no others. */
	async shows(expected: Readonly<Record<string, string>>): Promise<void> {
		const wanted = JSON.stringify(Object.entries(expected).sort());
		const listed = () =>
			[...this.documents.values()]
				.map(({ uri, progress }) => [uri, `${progress.filled} of ${progress.total}`])
				.sort();
		await this.client.until(() => this.isComplete && JSON.stringify(listed()) === wanted);
	}

	async sections(uri: string): Promise<readonly string[] | undefined> {
		const answer: OpenSections | null = await this.client.connection.sendRequest(openSectionsRequest.method, {
			uri,
		});
		return answer?.sections.map(
			({ title, progress, places }) =>
				`${title} ${progress.filled}/${progress.total} ${places.map(({ label }) => label).join()}`,
		);
	}
}

test('the documents of the workspace are listed with how far each is, and nothing is shown of that', async () => {
	const files = {
		[template]: runbookTemplate,
		[a]: runbook,
		[b]: clean,
		[`${root}/notes.md`]: ordinary,
	};
	const listing = await Listing.start(files);
	await listing.shows({ [a]: '3 of 4', [b]: '5 of 5' });
	deepEqual(listing.documents.get(a), {
		uri: a,
		title: 'Payments Runbook',
		template: 'Runbook',
		status: 'active',
		progress: { filled: 3, total: 4 },
	});
	deepEqual(listing.client.progress, []);
	deepEqual(listing.client.published, []);
	listing.client.stop();
});

test('a document whose title is not filled in is called by its file', async () => {
	const files = { [template]: runbookTemplate, [`${root}/on%20call.md`]: runbookTemplate };
	const listing = await Listing.start(files);
	await listing.client.until(() => listing.isComplete);
	deepEqual(
		[...listing.documents.values()].map(({ title }) => title),
		['on call.md'],
	);
	listing.client.stop();
});

test('the sections of a document that is not open are told as if it were', async () => {
	const files = { [template]: runbookTemplate, [a]: runbook, [`${root}/notes.md`]: ordinary };
	const listing = await Listing.start(files);
	const closed = await listing.sections(a);
	deepEqual(closed, [' 2/2 ', 'Steps 1/1 ', 'Contacts 0/1 [Who to call]']);
	const answer: OpenSections = await listing.client.connection.sendRequest(openSectionsRequest.method, {
		uri: a,
	});
	equal(answer.version, null);
	await listing.client.open(a, runbook);
	deepEqual(await listing.sections(a), closed);
	equal(await listing.sections(`${root}/notes.md`), undefined);
	equal(await listing.sections(`${root}/gone.md`), undefined);
	listing.client.stop();
});

test('the list follows what is typed, what is closed unsaved, and what happens on disk', async () => {
	const files: Record<string, string> = { [template]: runbookTemplate, [a]: runbook, [b]: runbook };
	const listing = await Listing.start(files);
	const { client } = listing;
	await listing.shows({ [a]: '3 of 4', [b]: '3 of 4' });
	await client.open(a, runbook);
	await client.edit(a, rangeOf(runbook, '[Who to call]'), 'Me');
	await listing.shows({ [a]: '4 of 4', [b]: '3 of 4' });
	await client.close(a);
	await listing.shows({ [a]: '3 of 4', [b]: '3 of 4' });
	delete files[b];
	files[`${root}/c.md`] = runbook.replace('[Who to call]', 'Me');
	await client.filesChanged(b, `${root}/c.md`);
	await listing.shows({ [a]: '3 of 4', [`${root}/c.md`]: '4 of 4' });
	files[template] = runbookTemplate.replace('## Contacts', '## Rollback\n\n[How to go back]\n\n## Contacts');
	await client.filesChanged(template);
	await listing.shows({ [a]: '3 of 5', [`${root}/c.md`]: '4 of 5' });
	client.stop();
});

test('a list that nobody asked for is not made', async () => {
	const files = { [template]: runbookTemplate, [a]: runbook, [b]: runbook };
	const host = createMemoryHost(files);
	const client = await startClient({ host });
	const sent: unknown[] = [];
	client.connection.onNotification(documentsChangedNotification.method, (change) => {
		sent.push(change);
	});
	await client.open(`${root}/notes.md`, ordinary);
	await client.diagnostics(`${root}/notes.md`);
	ok(!host.readWhole.includes(a));
	deepEqual(sent, []);
	client.stop();
});
