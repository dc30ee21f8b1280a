import { parseDemonstrationIndex, type DemonstrationIndex } from '@/exchange/demonstration/parseDemonstrationIndex';

/** Where the demonstration lies: beside the page, wherever that is. */
const addressOf = (name: string) => new URL(`demo/${name}`, document.baseURI);

async function load(name: string): Promise<Blob> {
  const response = await fetch(addressOf(name));
  if (!response.ok) throw new Error(`The demonstration has no file "${name}".`);
  return response.blob();
}

/** The names of the files of the demonstration. Rejects when it cannot be reached. */
export async function loadDemonstration(): Promise<DemonstrationIndex> {
  const index = parseDemonstrationIndex(await (await load('index.json')).text());
  if (!index) throw new Error('The demonstration is not listed.');
  return index;
}

/** One file of the demonstration under its name. Rejects when it cannot be reached. */
export async function loadDemonstrationFile(name: string): Promise<File> {
  return new File([await load(name)], name);
}
