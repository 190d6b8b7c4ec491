/** Addresses: whole, https, and without a name and password in them. */
import { FIELD } from '../../schema/story.ts';
import type { Draft } from '../draft.ts';
import type { Observation } from '../finding.ts';
import { quote } from '../words.ts';

export function* linksAreSafe({ fields }: Draft): Generator<Observation> {
	for (const { title, text, path } of fields) {
		const fault = title === FIELD.link ? linkFault(text) : null;
		if (fault) yield { code: 'bad-link', path, seen: quote(text, 100), ...fault };
	}
}

/** A label of letters (of any script), digits and hyphens; at least two of them. */
const HOST =
	/^(?=.{1,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}][\p{L}\p{M}\p{N}-]{0,61}$/u;

export function linkFault(text: string): { mend?: string } | null {
	if (/^http:\/\//i.test(text)) return { mend: `Try https${text.slice(4)}` };
	if (/^(www\.|[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$))/i.test(text)) {
		return { mend: `Write https://${text}` };
	}
	const [, authority] = /^https:\/\/([^/?#]*)/.exec(text) ?? [];
	if (authority === undefined) return {};
	if (authority.includes('@')) return { mend: 'Take the name and password before the @ away.' };
	// Spaces and quotation marks end an address wherever it is pasted.
	if (/[\s"<>\\^`{|}\p{Cc}]/u.test(text)) {
		return { mend: 'Write a space as %20, and take quotation marks and brackets away.' };
	}
	const [host = '', port] = authority.split(':');
	const isPort = port === undefined || /^\d{1,5}$/.test(port);
	return HOST.test(host) && isPort ? null : {};
}
