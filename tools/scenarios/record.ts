// A scenario as a conversation of the scan tool.
import { type ChatRecord, parseConversation } from '../scan/conversation.ts';
import { type Scenario, ScenarioError } from './scenario.ts';

/** @throws ScenarioError where it is none. */
export function recordOf(scenario: Scenario): ChatRecord {
  const record = parseConversation(JSON.stringify(scenario));
  if ('fault' in record) throw new ScenarioError(`${scenario.id}: ${record.fault}`);
  return record;
}
