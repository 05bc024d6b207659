// The generated pack is not in the repository: every test run compiles it from rules/ first.
import { buildRules } from '../../tools/rules/build-rules.ts';

export function setup(): void {
  buildRules();
}
