/** The journalist's command line: arguments, files, exit code; what is done is done elsewhere. */
import { choose } from './choose.ts';
import { COMMANDS, type Command } from './commands.ts';
import { HELP } from './help.ts';
import { UsageError } from './usage-error.ts';

async function run([name, ...args]: string[]): Promise<void> {
	if (name === undefined) throw new UsageError('Which command?');
	if (['help', '--help', '-h'].includes(name)) {
		const [about] = args;
		console.log(about === undefined ? HELP : (await commandOf(about)).HELP);
		return;
	}
	const command = await commandOf(name);
	if (asksForHelp(args)) console.log(command.HELP);
	else await command.run(args);
}

function commandOf(name: string): Promise<Command> {
	return choose('command', name, COMMANDS).load();
}

/** After `--` all are names of files. */
function asksForHelp(args: string[]): boolean {
	const end = args.indexOf('--');
	return args.slice(0, end < 0 ? undefined : end).some((arg) => arg === '--help' || arg === '-h');
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
