/** The commands there are. Each is loaded only when it is called, so that none waits for another. */
export interface Command {
	run: (args: string[]) => void | Promise<void>;
	/** What `--help` prints. */
	HELP: string;
}

interface Entry {
	does: string;
	load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
	check: {
		does: 'checks stories: every mistake with its line and its mend',
		load: async () => import('./check.ts')
	},
	new: {
		does: 'begins a story: a small one that explains itself',
		load: async () => import('./new.ts')
	},
	import: {
		does: 'brings an old timeline or a table over',
		load: async () => import('./import.ts')
	},
	export: {
		does: 'writes a story for another kind of program',
		load: async () => import('./export.ts')
	},
	diff: {
		does: 'says what changed between two versions of a story',
		load: async () => import('./diff.ts')
	},
	quotes: {
		does: 'holds quotations against the texts of their sources',
		load: async () => import('./quotes.ts')
	}
};
