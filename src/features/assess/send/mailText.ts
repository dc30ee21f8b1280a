/** A message as a mail program takes it. */
export interface Mail {
  /** Empty when nobody is known to send it to. */
  readonly address: string;
  readonly subject: string;
  readonly text: string;
}

/** What a mail program can be given as a recipient; anything else stays text that a person reads. */
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/;

/** The address that opens a mail program with the message in it; null when the recipient's address is none. */
export function mailLink({ address, subject, text }: Mail): string | null {
  if (address !== '' && !ADDRESS.test(address)) return null;
  const to = encodeURIComponent(address).replace('%40', '@');
  const body = encodeURIComponent(text.replaceAll('\n', '\r\n'));
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
