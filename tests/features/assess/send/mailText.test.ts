import { describe, expect, it } from 'vitest';
import { mailLink } from '@/features/assess/send/mailText';

const mail = { address: 'organiser@example.org', subject: 'Our answers & more', text: 'Hello,\n\n100 %' };

describe('the address that opens a mail program', () => {
  it('carries recipient, subject and text, each escaped, lines ended as in mail', () => {
    expect(mailLink(mail)).toBe(
      'mailto:organiser@example.org?subject=Our%20answers%20%26%20more&body=Hello%2C%0D%0A%0D%0A100%20%25',
    );
  });

  it('names nobody when nobody is known', () => {
    expect(mailLink({ ...mail, address: '' })).toMatch(/^mailto:\?subject=/);
  });

  it.each(['the secretariat', 'https://example.org/upload', 'a@b.org,c@d.org', 'A <a@b.org>'])(
    'there is none for "%s", which a person has to read',
    (address) => {
      expect(mailLink({ ...mail, address })).toBeNull();
    },
  );

  it('a recipient cannot add anything to the message', () => {
    expect(mailLink({ ...mail, address: 'a@b.org?bcc=c%40d.org' })).toMatch(
      /^mailto:a@b\.org%3Fbcc%3Dc%2540d\.org\?subject=/,
    );
  });
});
