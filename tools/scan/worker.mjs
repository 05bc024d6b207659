// A worker thread starts without tsx's loader, on Node 20 even with execArgv; so it is registered here first.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
