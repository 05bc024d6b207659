// The lists of all countries, imported one by one: some sub-builds run without the plugin that could find them.
import au from '../../assets/channels/au.json';
import br from '../../assets/channels/br.json';
import ca from '../../assets/channels/ca.json';
import cn from '../../assets/channels/cn.json';
import de from '../../assets/channels/de.json';
import es from '../../assets/channels/es.json';
import eu from '../../assets/channels/eu.json';
import fr from '../../assets/channels/fr.json';
import gb from '../../assets/channels/gb.json';
import hk from '../../assets/channels/hk.json';
import ie from '../../assets/channels/ie.json';
import india from '../../assets/channels/in.json';
import int from '../../assets/channels/int.json';
import it from '../../assets/channels/it.json';
import jp from '../../assets/channels/jp.json';
import kr from '../../assets/channels/kr.json';
import mx from '../../assets/channels/mx.json';
import my from '../../assets/channels/my.json';
import nz from '../../assets/channels/nz.json';
import ph from '../../assets/channels/ph.json';
import sg from '../../assets/channels/sg.json';
import tw from '../../assets/channels/tw.json';
import us from '../../assets/channels/us.json';
import za from '../../assets/channels/za.json';
import { type CountryChannels, parseChannels } from './channel.ts';
import type { CountryCode } from './country.ts';

const FILES: Readonly<Record<CountryCode, unknown>> = {
  au,
  br,
  ca,
  cn,
  de,
  es,
  eu,
  fr,
  gb,
  hk,
  ie,
  in: india,
  int,
  it,
  jp,
  kr,
  mx,
  my,
  nz,
  ph,
  sg,
  tw,
  us,
  za,
};

const EU_WITH_OWN_LIST: readonly CountryCode[] = ['de', 'es', 'fr', 'ie', 'it'];

/** Reads one country's list; throws a GuidanceFileError when the file is broken. */
export function countryChannels(country: CountryCode): CountryChannels {
  return parseChannels(FILES[country], `assets/channels/${country}.json`);
}

/** The lists to choose from for a country, nearest first: its own, the Union's, the world's. */
export function channelLists(country: CountryCode): CountryChannels[] {
  const codes = new Set<CountryCode>([country]);
  if (EU_WITH_OWN_LIST.includes(country)) codes.add('eu');
  codes.add('int');
  return [...codes].map(countryChannels);
}
