/** The arguments of a command; what is not understood is a usage error that says what was meant. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../lib/core/check/nearest.ts';
import { UsageError } from './usage-error.ts';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws {UsageError} on an unknown option, a value too many or one too few. */
export function readArguments<const T extends Options>(args: string[], options: T) {
	const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
	const known = [...Object.keys(options), 'help'].map((name) => `--${name}`);
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
		if (!option) {
			const { mend } = didYouMean(token.rawName, known);
			throw new UsageError(`There is no option “${token.rawName}”.`, mend);
		}
		if (option.type === 'boolean' && token.value !== undefined) {
			throw new UsageError(`“${token.rawName}” takes no value, but has “${token.value}”.`);
		}
		if (option.type === 'string' && !token.value) {
			throw new UsageError(`“${token.rawName}” needs a value.`);
		}
	}
	return parseArgs({ args, options, allowPositionals: true });
}
