// The cases of the courts and whom they are brought to, as docs/guidance.md lists them.
import { readFileSync } from 'node:fs';
import { isTacticId, type TacticId } from '../../src/guidance/tactics.ts';

interface Case {
  id: string;
  tactics: TacticId[];
  onCard: string[];
  also: string[];
}

const listed = (cell = ''): string[] => cell.split(/, */).filter((one) => one !== '');

export const CASES: readonly Case[] = readFileSync('docs/guidance.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| C\d+ \|/.test(line))
  .map((line) => {
    const [, id = '', tactics, onCard, also] = line.split('|').map((cell) => cell.trim());
    return {
      id,
      tactics: listed(tactics).filter(isTacticId),
      onCard: listed(onCard),
      also: listed(also),
    };
  });
