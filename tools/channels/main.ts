// `npm run channels`: is every place a child is shown confirmed, and has somebody read its sources, and those of the
// duties of school staff, within a year?
import { COUNTRIES } from '../../src/guidance/channels.ts';
import { countryChannels } from '../../src/guidance/country-files.ts';
import { GuidanceFileError } from '../../src/guidance/guidance-file.ts';
import { UsageError } from '../usage.ts';
import { dutyFigures, dutyLines } from './duties.ts';
import { readChannelsOptions, USAGE } from './options.ts';
import { figuresOf, isFailed, linesOf } from './report.ts';
import { shownToChildren } from './shown.ts';

function main(args: readonly string[]): number {
  const options = readChannelsOptions(args, new Date().toISOString().slice(0, 'yyyy-mm-dd'.length));
  if (options.kind === 'help') {
    console.log(USAGE);
    return 0;
  }
  const shown = shownToChildren();
  const figures = COUNTRIES.map((country) => figuresOf(countryChannels(country), shown, options.at));
  const duties = dutyFigures(options.at);
  console.log(
    options.json
      ? JSON.stringify({ at: options.at, lists: figures, duties }, undefined, 2)
      : [...linesOf(figures, options.at), ...dutyLines(duties, options.at)].join('\n'),
  );
  return isFailed(figures) || duties.some(({ isStale }) => isStale) ? 1 : 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) console.error(`${error.message}\n\n${USAGE}`);
  else if (error instanceof GuidanceFileError) console.error(error.message);
  else throw error;
  process.exitCode = 1;
}
