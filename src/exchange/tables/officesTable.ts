import { groupOf } from '@/domain/aggregation/dimensions';
import { REGIONS } from '@/domain/collection/regions';
import type { Response } from '@/domain/collection/response';
import { officeColumn, responseColumn, waveColumn, type OfResponse } from './responseColumns';
import { tableOf, type Cell, type Code, type Column, type Table } from './table';
import { describeQuestion, findQuestion, type Vocabulary } from './vocabulary';

const REGION_LABELS: Readonly<Record<(typeof REGIONS)[number], string>> = {
  africa: 'Africa',
  americas: 'Americas',
  asia: 'Asia',
  europe: 'Europe',
  oceania: 'Oceania',
};

function sizeGroupCodes(vocabulary: Vocabulary): { readonly codes?: readonly Code[] } {
  const groups = findQuestion(vocabulary, 'profile', 'size-band')?.publishAs;
  if (!groups) return {};
  const options = vocabulary.texts.questions.profile['size-band']?.options ?? {};
  const label = (members: readonly string[]) => members.map((member) => options[member] ?? member).join('; ');
  return { codes: Object.entries(groups).map(([code, members]) => ({ code, label: label(members) })) };
}

function profileColumn(vocabulary: Vocabulary, name: string, id: string, otherwise: string): Column<OfResponse> {
  return {
    name,
    type: 'string',
    ...describeQuestion(vocabulary, 'profile', id, otherwise),
    value: ({ response }) => single(response.profile[id]),
  };
}

function single(value: Response['profile'][string] | undefined): Cell {
  return value === undefined || typeof value === 'object' ? null : value;
}

function placeColumns({ questionnaire }: Vocabulary): readonly Column<OfResponse>[] {
  return [
    {
      name: 'country',
      type: 'string',
      label: 'Country (ISO 3166-1 alpha-2); ZZ is an international organisation',
      value: ({ response }) => response.office.country,
    },
    {
      name: 'region',
      type: 'string',
      label: 'Region of the country (UN M49)',
      codes: REGIONS.map((code) => ({ code, label: REGION_LABELS[code] })),
      value: ({ response }) => groupOf(questionnaire, response, 'region'),
    },
  ];
}

function consentColumns(vocabulary: Vocabulary): readonly Column<OfResponse>[] {
  const describe = (id: string, otherwise: string) => describeQuestion(vocabulary, 'consent', id, otherwise);
  return [
    {
      name: 'consent_benchmark',
      type: 'boolean',
      ...describe('benchmark', 'Consent: published figures'),
      value: ({ response }) => single(response.consent['benchmark']),
    },
    {
      name: 'consent_name',
      type: 'string',
      ...describe('name', 'Consent: name'),
      value: ({ response }) => single(response.consent['name']),
    },
  ];
}

/** One row for every response: where the office is, how large, how it answered and what it consents to. */
export function officesTable(vocabulary: Vocabulary): Table<Response> {
  const columns: readonly Column<OfResponse>[] = [
    waveColumn,
    responseColumn,
    officeColumn,
    ...placeColumns(vocabulary),
    profileColumn(vocabulary, 'size_band', 'size-band', 'Size'),
    {
      name: 'size_group',
      type: 'string',
      label: 'Size as published',
      ...sizeGroupCodes(vocabulary),
      value: ({ response }) => groupOf(vocabulary.questionnaire, response, 'size'),
    },
    profileColumn(vocabulary, 'organisation_type', 'organisation-type', 'Type of organisation'),
    profileColumn(vocabulary, 'system_type', 'system-type', 'Statistical system'),
    profileColumn(vocabulary, 'open_share', 'open-share', 'Share of outputs with open source'),
    profileColumn(vocabulary, 'answer_mode', 'answer-mode', 'How the answers were agreed'),
    ...consentColumns(vocabulary),
  ];
  return tableOf('offices.csv', columns, (response) => [{ response }]);
}
