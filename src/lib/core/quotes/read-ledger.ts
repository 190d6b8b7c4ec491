/** The text of a ledger to its checks, or to what is wrong with it in one sentence. */
import { z } from 'zod';
import { VERDICTS, type Ledger } from './ledger.ts';

const Selector = z.strictObject({ exact: z.string(), prefix: z.string(), suffix: z.string() });

const Check = z.strictObject({
	remark: z.string().min(1),
	source: z.string().min(1),
	words: z.string().min(1),
	verdict: z.enum(VERDICTS),
	date: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/),
	hash: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.nullable(),
	selector: Selector.nullable()
});

const LedgerFile = z.strictObject({ story: z.string().min(1), checks: z.array(Check) });

export type LedgerReading = { ledger: Ledger } | { fault: string };

/** @param story id of the story that it should be of */
export function readLedger(text: string, story: string): LedgerReading {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { fault: 'a ledger of checked quotations that is not JSON' };
	}
	const { data, error } = LedgerFile.safeParse(value);
	if (!data) {
		const where = error.issues[0]?.path.map(String).join('.') || 'the whole';
		return { fault: `a ledger of checked quotations in another form, first at “${where}”` };
	}
	return data.story === story
		? { ledger: data }
		: { fault: `a ledger of checked quotations of another story, “${data.story}”` };
}
