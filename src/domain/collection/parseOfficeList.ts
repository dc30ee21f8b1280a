import type { InvitedOffice } from './invitation';

/** Why a line of the list of offices cannot be used. */
export type OfficeFault = 'no-name' | 'bad-code' | 'name-too-long' | 'twice';

export interface FaultyLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly fault: OfficeFault;
}

export interface OfficeList {
  /** The offices of the lines that can be used, in their order. */
  readonly offices: readonly InvitedOffice[];
  readonly faults: readonly FaultyLine[];
}

const CODE = /^[A-Z]{2}(-[A-Z0-9]{1,10})?$/;
const LONGEST_NAME = 200;

/** Whether a text can be an office's code: a country code, with or without an addition of up to ten characters. */
export function isOfficeCode(text: string): boolean {
  return CODE.test(text);
}

function faultOf({ code, name }: InvitedOffice, before: readonly InvitedOffice[]): OfficeFault | null {
  if (!isOfficeCode(code)) return 'bad-code';
  if (name === '') return 'no-name';
  if ([...name].length > LONGEST_NAME) return 'name-too-long';
  return before.some((office) => office.code === code) ? 'twice' : null;
}

/**
 * Reads a list of offices, one a line: the code, then a semicolon or a tab, then the name. Blanks around either do not
 * count, small letters in a code are taken as capitals, empty lines are nothing. Every line that cannot be used is told with
 * its number; a code that stands twice is told at its second line.
 */
export function parseOfficeList(text: string): OfficeList {
  const offices: InvitedOffice[] = [];
  const faults: FaultyLine[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue;
    const [code = '', ...name] = line.split(/[;\t]/);
    const office = { code: code.trim().toUpperCase(), name: name.join(';').trim() };
    const fault = faultOf(office, offices);
    if (fault) faults.push({ line: index + 1, text: line.trim(), fault });
    else offices.push(office);
  }
  return { offices, faults };
}

/** The list as a text that reads the same. */
export function officeListText(offices: readonly InvitedOffice[]): string {
  return offices.map(({ code, name }) => `${code}; ${name}`).join('\n');
}
