import type { Response } from '@/domain/collection/response';
import type { Column } from './table';

/** A row that belongs to one response. */
export interface OfResponse {
  readonly response: Response;
}

export const waveColumn: Column<OfResponse> = {
  name: 'wave_id',
  type: 'string',
  label: 'Wave; empty for a response without an invitation',
  value: ({ response }) => response.wave?.id ?? null,
};

export const responseColumn: Column<OfResponse> = {
  name: 'response_id',
  type: 'string',
  label: 'Response; the same in all its revisions',
  value: ({ response }) => response.responseId,
};

export const officeColumn: Column<OfResponse> = {
  name: 'office_code',
  type: 'string',
  label: 'Office: a country code, or a code from the invitation',
  value: ({ response }) => response.office.code,
};
