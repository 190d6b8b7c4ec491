/** Where the text of a licence can be read. */

/** The address of a Creative Commons licence by its SPDX id ("CC-BY-4.0"); null for any other text. */
export function licenceAddress(license: string): string | null {
	if (/^CC0-1\.0$/i.test(license)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
	const [, parts, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/i.exec(license) ?? [];
	return parts && version
		? `https://creativecommons.org/licenses/${parts.toLowerCase()}/${version}/`
		: null;
}
