#!/usr/bin/env node
/** The command line from any folder: it reads the stories of the folder that it is called in. */
import module from 'node:module';
import { register } from 'tsx/esm/api';

// What was compiled once need not be again; Node has it from 22.1 on.
module.enableCompileCache?.();
register();
await import('../src/cli/dateline.ts');
