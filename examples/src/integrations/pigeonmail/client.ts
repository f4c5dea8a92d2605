export interface Message {
	readonly to: string;
	readonly template: 'parcel-shipped' | 'parcel-delivered';
}

export async function send(message: Message, token: string): Promise<void> {
	await fetch('https://api.pigeonmail.example/v2/messages', {
		method: 'POST',
		headers: { Authorization: `Bearer ${token}` },
		body: JSON.stringify(message),
	});
}
