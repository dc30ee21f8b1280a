// @vitest-environment happy-dom
import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import DataTable from '@/ui/DataTable.vue';
import type { TableColumn } from '@/ui/tableRows';

interface Row {
  readonly name: string;
  readonly size: number;
}

const texts = {
  find: 'Search',
  nothingFound: 'Nothing to show.',
  previous: 'Previous page',
  next: 'Next page',
  shown: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
  compare: (a: string, b: string) => a.localeCompare(b, 'en'),
};
const columns: readonly TableColumn<Row>[] = [
  { id: 'name', label: 'Name', sortBy: ({ name }) => name, text: ({ name }) => name },
  { id: 'size', label: 'Size', number: true, sortBy: ({ size }) => size, text: ({ size }) => String(size) },
];
const ROWS: readonly Row[] = [
  { name: 'beta', size: 10 },
  { name: 'alpha', size: 9 },
  { name: 'gamma', size: 100 },
];

function shown(changes: { readonly rows?: readonly Row[]; readonly pageSize?: number } = {}) {
  return mount(DataTable<Row>, {
    props: {
      caption: 'Letters',
      columns,
      rows: ROWS,
      rowKey: ({ name }: Row) => name,
      rowAttributes: ({ name }: Row) => ({ 'data-testid': 'letter', 'data-name': name }),
      searchBy: ({ name }: Row) => name,
      texts,
      testId: 'letters',
      ...changes,
    },
  });
}

const namesIn = (table: ReturnType<typeof shown>) =>
  table.findAll('[data-testid="letter"]').map((row) => row.attributes('data-name'));

describe('a table', () => {
  it('shows its rows as they come, each with its head', () => {
    const table = shown();
    expect(namesIn(table)).toEqual(['beta', 'alpha', 'gamma']);
    expect(table.findAll('tbody th[scope="row"]').map((head) => head.text())).toEqual(['beta', 'alpha', 'gamma']);
  });

  it('is sorted by a button in the head of a column, which says the direction', async () => {
    const table = shown();
    const [, size] = table.findAll('thead button');
    await size?.trigger('click');
    expect(namesIn(table)).toEqual(['alpha', 'beta', 'gamma']);
    expect(table.findAll('thead th')[1]?.attributes('aria-sort')).toBe('ascending');
    await size?.trigger('click');
    expect(namesIn(table)).toEqual(['gamma', 'beta', 'alpha']);
    expect(table.findAll('thead th')[1]?.attributes('aria-sort')).toBe('descending');
  });

  it('shows what is looked for, and says when there is nothing', async () => {
    const table = shown();
    await table.get('input[type="search"]').setValue('AL');
    expect(namesIn(table)).toEqual(['alpha']);
    await table.get('input[type="search"]').setValue('omega');
    expect(table.text()).toContain('Nothing to show.');
  });

  it('has all rows on one page as long as they fit', () => {
    expect(shown({ pageSize: 3 }).find('[data-testid="letters-next"]').exists()).toBe(false);
  });

  it('turns pages and says where it is', async () => {
    const table = shown({ pageSize: 2 });
    expect(table.get('[role="status"]').text()).toBe('1 to 2 of 3');
    await table.get('[data-testid="letters-next"]').trigger('click');
    expect(namesIn(table)).toEqual(['gamma']);
    expect(table.get('[role="status"]').text()).toBe('3 to 3 of 3');
    expect(table.get('[data-testid="letters-next"]').attributes()).toHaveProperty('disabled');
    await table.get('[data-testid="letters-previous"]').trigger('click');
    expect(namesIn(table)).toEqual(['beta', 'alpha']);
  });

  it('returns to the last page that is left when rows go', async () => {
    const table = shown({ pageSize: 2 });
    await table.get('[data-testid="letters-next"]').trigger('click');
    await table.setProps({ rows: ROWS.slice(0, 2) });
    expect(namesIn(table)).toEqual(['beta', 'alpha']);
  });
});
