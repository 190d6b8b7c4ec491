#!/usr/bin/env node
/** The command line from any folder: it reads the stories of the folder that it is called in. */
import { commandLine } from './bundle.js';

const { address, isSource } = await commandLine();
if (isSource) {
	const { register } = await import('tsx/esm/api');
	register();
}
await import(address);
