import { chromium } from 'playwright';
import { chromiumLaunch } from '/tmp/wt/desk/scripts/browser.js';
const steps = process.argv[2] ?? '';
const b = await chromium.launch(chromiumLaunch());
const width = Number(process.env.W ?? 1440), height = Number(process.env.H ?? 900);
const p = await b.newPage({ viewport: { width, height }, colorScheme: process.env.DARK ? 'dark' : 'light' });
p.on('console', m => console.log('console', m.type(), m.text()));
p.on('pageerror', e => console.log('pageerror', e.message, e.stack?.slice(0,600)));
p.on('requestfailed', r => console.log('failed', r.url()));
await p.addInitScript(() => { delete window.showSaveFilePicker; delete window.showOpenFilePicker; });
await p.goto('http://127.0.0.1:4511/some/folder/studio/');
await p.getByRole('heading', { name: 'Open a story file' }).waitFor();
if (process.env.START) { await p.screenshot({ path: '/tmp/desk-start.png' }); }
await p.getByRole('button', { name: /^Open / }).first().click();
await p.getByRole('heading', { name: 'Problems', includeHidden: true }).waitFor({ state: 'attached' });
await p.waitForTimeout(1500);
if (steps) await (new Function('p', `return (async () => { ${steps} })()`))(p);
await p.screenshot({ path: process.env.OUT ?? '/tmp/desk.png' });
await b.close();
