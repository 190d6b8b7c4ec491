/**
 * Light or dark, as the reader chose it: the attribute that tokens.css answers to, and the one
 * thing this site stores. src/app.html applies a stored choice before the first paint.
 */
export type Theme = 'light' | 'dark';

const KEY = 'dateline-theme';

/** What is on the screen now, whoever decided it. */
export function currentTheme(): Theme {
	const chosen = document.documentElement.dataset.theme;
	if (chosen === 'light' || chosen === 'dark') return chosen;
	return systemTheme();
}

/** A choice that agrees with the system is forgotten, so that the page follows the system again. */
export function chooseTheme(theme: Theme): void {
	const followsSystem = theme === systemTheme();
	if (followsSystem) delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = theme;
	try {
		if (followsSystem) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, theme);
	} catch {
		// Storage is forbidden here (a private window, a sandboxed frame): the choice lasts a page.
	}
}

function systemTheme(): Theme {
	return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
