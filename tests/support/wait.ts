// Tests wait as our tools do.
export { waitUntil } from '../../tools/browser/wait.ts';
