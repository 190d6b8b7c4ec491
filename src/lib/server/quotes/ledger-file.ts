/** `data/<story>.checked.json`, beside its story: read if it is there, written whole or not at all. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Ledger } from '../../core/quotes/ledger.ts';
import { readLedger, type LedgerReading } from '../../core/quotes/read-ledger.ts';

export const ledgerFile = (storyFile: string): string =>
	storyFile.replace(/(\.json)?$/, '.checked.json');

/** Undefined if the story has none. */
export function readLedgerFile(storyFile: string): LedgerReading | undefined {
	const file = ledgerFile(storyFile);
	if (!existsSync(file)) return undefined;
	return readLedger(readFileSync(file, 'utf8'), basename(storyFile, '.json'));
}

export function writeLedgerFile(storyFile: string, ledger: Ledger): void {
	const file = ledgerFile(storyFile);
	const draft = `${file}.${process.pid}.tmp`;
	writeFileSync(draft, `${JSON.stringify(ledger, null, '\t')}\n`);
	renameSync(draft, file);
}
