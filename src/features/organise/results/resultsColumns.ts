import type { ItemAggregate } from '@/domain/aggregation/aggregateItem';
import type { TopicAggregate } from '@/domain/aggregation/aggregateTopic';
import type { Texts } from '@/i18n/texts';
import type { TableColumn } from '@/ui/tableRows';

type Aggregate = ItemAggregate | TopicAggregate;

const ABSENT = '–';

/**
 * The figures that topics and items have in common, as columns, for a group of so many offices; `limit` is the one below
 * which offices are counted.
 */
export function figureColumns<Row extends Aggregate>(
  { t, formats }: Texts,
  limit: number,
  offices: number,
): readonly TableColumn<Row>[] {
  const decimal = (value: number | undefined) => (value === undefined ? ABSENT : formats.number(value));
  const share = (value: number | undefined) => (value === undefined ? ABSENT : formats.percent(value));
  return [
    {
      id: 'n',
      label: t('organise.column-n', { of: offices }),
      number: true,
      sortBy: ({ n }) => n,
      text: ({ n }) => formats.integer(n),
    },
    {
      id: 'mean',
      label: t('organise.column-mean'),
      number: true,
      sortBy: ({ mean }) => mean ?? null,
      text: ({ mean }) => decimal(mean),
    },
    {
      id: 'median',
      label: t('organise.column-median'),
      number: true,
      sortBy: ({ median }) => median ?? null,
      text: ({ median }) => decimal(median),
    },
    {
      id: 'quartiles',
      label: t('organise.column-quartiles'),
      number: true,
      text: ({ p25, p75 }) =>
        p25 === undefined || p75 === undefined ? ABSENT : `${formats.number(p25)}–${formats.number(p75)}`,
    },
    {
      id: 'below',
      label: t('organise.column-below', { limit: formats.number(limit) }),
      number: true,
      sortBy: ({ belowThree }) => belowThree ?? null,
      text: ({ belowThree }) => share(belowThree),
    },
  ];
}

/** What offices aim for; topics only. */
export function targetColumns({ t, formats }: Texts): readonly TableColumn<TopicAggregate>[] {
  const decimal = (value: number | undefined) => (value === undefined ? ABSENT : formats.number(value));
  return [
    {
      id: 'target',
      label: t('organise.column-target'),
      number: true,
      sortBy: ({ target }) => target ?? null,
      text: ({ target }) => decimal(target),
    },
    {
      id: 'gap',
      label: t('organise.column-gap'),
      number: true,
      sortBy: ({ gap }) => gap ?? null,
      text: ({ gap }) => decimal(gap),
    },
  ];
}

/** What was not answered with a level. */
export function unknownColumns<Row extends Aggregate>({ t, formats }: Texts): readonly TableColumn<Row>[] {
  return (['notApplicable', 'dontKnow', 'missing'] as const).map((share) => ({
    id: share,
    label: t(`organise.column-${share}`),
    number: true,
    sortBy: (row) => row[share],
    text: (row) => formats.percent(row[share]),
  }));
}
