/** The journalist's command line: arguments, files, exit code; what is done is done elsewhere. */
import { check } from './check.ts';
import { diff } from './diff.ts';
import { HELP } from './help.ts';
import { quotes } from './quotes.ts';
import { didYouMean } from '../lib/core/check/nearest.ts';
import { UsageError } from './usage-error.ts';

const COMMANDS: Readonly<Record<string, (args: string[]) => void | Promise<void>>> = {
	check,
	diff,
	quotes
};

async function run([command, ...args]: string[]): Promise<void> {
	if (command === undefined) throw new UsageError('Which command?');
	if (['help', '--help', '-h'].includes(command)) {
		console.log(HELP);
		return;
	}
	const execute = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
	if (!execute) {
		const { mend } = didYouMean(command, [...Object.keys(COMMANDS), 'help']);
		throw new UsageError(`There is no command “${command}”.`, mend);
	}
	await execute(args);
}

// A reader such as `head` may close the pipe before all is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
});

try {
	await run(process.argv.slice(2));
} catch (error) {
	if (error instanceof UsageError) {
		console.error(`dateline: ${error.message}\nSee: npm run dateline -- help`);
	} else {
		const reason = error instanceof Error ? error.message : String(error);
		console.error(`dateline: this is a mistake of ours, not of the story: ${reason}`);
	}
	process.exitCode = 2;
}
