#!/usr/bin/env node
/** The command line from any folder: it reads the stories of the folder that it is called in. */
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/dateline.ts');
