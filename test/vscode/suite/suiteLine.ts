const mark = '[suite] ';

/** Tells what a suite prints from all else that an extension host writes to the same console. */
export const suiteLine = {
	/** Prints it, each of its lines marked. */
	write(text: string): void {
		for (const line of text.split('\n')) console.log(`${mark}${line}`);
	},

	/** The line without its mark; undefined when it is not a suite's. */
	read(text: string): string | undefined {
		return text.startsWith(mark) ? text.slice(mark.length) : undefined;
	},
};
