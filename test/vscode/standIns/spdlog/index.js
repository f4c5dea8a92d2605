const { appendFileSync, mkdirSync } = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

/** The calls that VS Code makes, on a file that is appended to at once: slower than the original, and never late. */
class Logger {
	#file;
	#level = 0;
	#plain = false;

	constructor(file) {
		this.#file = file;
		levels.slice(0, -1).forEach((name, level) => {
			const method = name === 'warning' ? 'warn' : name;
			this[method] = (message) => this.#write(level, message);
		});
	}

	setLevel(level) {
		this.#level = level;
	}

	/** What follows is written without time and level: an output channel. */
	clearFormatters() {
		this.#plain = true;
	}

	setPattern() {}
	flush() {}
	drop() {}

	#write(level, message) {
		if (level < this.#level) return;
		const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
		appendFileSync(this.#file, this.#plain ? message : `${time} [${levels[level]}] ${message}\n`);
	}
}

exports.setFlushOn = () => {};
exports.setLevel = () => {};
exports.createAsyncRotatingLogger = async (_name, file) => {
	mkdirSync(path.dirname(file), { recursive: true });
	return new Logger(file);
};
exports.createRotatingLogger = exports.createAsyncRotatingLogger;
