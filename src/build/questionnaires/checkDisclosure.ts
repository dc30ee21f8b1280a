import { isParameterProblem, readDisclosureParameters } from '@/domain/disclosure/disclosureParameters';
import { camelCase, withCamelKeys } from './camelCase';
import type { Place } from './yamlReader';

/**
 * Refuses parameters of disclosure control by the same rules as a release does (R8), but with their place in the file: what
 * is wrong here would be found by the organiser at the very end of a wave.
 */
export function checkDisclosure(block: Place): void {
  const read = readDisclosureParameters(withCamelKeys(block.value()));
  if (!isParameterProblem(read)) return;
  let place = block;
  for (const name of read.name.split('.').filter(Boolean)) {
    const key = place.keys().find((own) => camelCase(own) === name);
    place = key === undefined ? place.fail(`lacks "${name}", which should ${read.should}`) : place.at(key);
  }
  place.fail(`should ${read.should}`);
}
