import * as authoring from '#common/protocol/authoring.ts';
import * as documentStatus from '#common/protocol/documentStatus.ts';
import * as filling from '#common/protocol/filling.ts';
import * as host from '#common/protocol/host.ts';
import type { NotificationType, RequestType } from '#common/protocol/message.ts';
import * as openPlaces from '#common/protocol/openPlaces.ts';
import * as preview from '#common/protocol/preview.ts';
import * as tables from '#common/protocol/tables.ts';
import * as workspace from '#common/protocol/workspace.ts';

type AnyRequest = RequestType<unknown, unknown>;
type AnyNotification = NotificationType<unknown>;

const exported: readonly unknown[] = [
	authoring,
	documentStatus,
	filling,
	openPlaces,
	preview,
	tables,
	workspace,
	host,
].flatMap((module) => Object.values(module));

const requests = exported.filter(isRequest);

/** Every request of our own that the client sends. */
export const serverRequests = requests.filter(({ method }) => !method.startsWith('archdocs/host/'));

/** Every request of our own that the server sends. */
export const clientRequests = requests.filter(({ method }) => method.startsWith('archdocs/host/'));

/** Every notification of our own, of either side. */
export const notifications = exported.filter(isNotification);

function isRequest(value: unknown): value is AnyRequest {
	return isMessage(value) && 'result' in value;
}

function isNotification(value: unknown): value is AnyNotification {
	return isMessage(value) && !('result' in value);
}

function isMessage(value: unknown): value is object {
	return typeof value === 'object' && value !== null && 'method' in value && 'params' in value;
}
