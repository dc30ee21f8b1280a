import { describe, expect, it } from 'vitest';
import { codeOfOffice, onlyOffice } from '@/domain/assessment/codeOfOffice';
import { anInvitation } from '@tests/support/anInvitation';

const north = { code: 'XA-N', name: 'Office of the North' };
const south = { code: 'XA-S', name: 'Office of the South' };
const unknown = { code: null, name: '', country: null };

describe('the code of an office', () => {
  it('is none without an invitation', () => {
    expect(codeOfOffice({ invitation: null, office: unknown }, north.name)).toBeNull();
  });

  it('comes with the name from a list of invited offices', () => {
    const invitation = anInvitation({ offices: [north, south] });
    expect(codeOfOffice({ invitation, office: unknown }, south.name)).toBe('XA-S');
  });

  it('is none when the list does not have the name', () => {
    const invitation = anInvitation({ offices: [north, south] });
    expect(codeOfOffice({ invitation, office: { ...unknown, code: 'XA-S' } }, 'Another office')).toBeNull();
  });

  it('of an invitation for one office stays however the name is spelt', () => {
    const invitation = anInvitation({ offices: [north] });
    expect(codeOfOffice({ invitation, office: { ...unknown, code: 'XA-N' } }, 'The North')).toBe('XA-N');
  });

  it('is known from an invitation that was made for one office', () => {
    expect(onlyOffice(anInvitation({ offices: [north] }))).toEqual(north);
    expect(onlyOffice(anInvitation({ offices: [north, south] }))).toBeNull();
    expect(onlyOffice(anInvitation())).toBeNull();
  });
});
