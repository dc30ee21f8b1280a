import { expect, test } from 'vitest';
import { placesOf, toBoxPlot } from '@/charts/toBoxPlot';

// R: x <- c(1, 2, 2.5, 2.5, 3, 3.5, 5); quantile(x, c(.25, .5, .75)) is 2.25, 2.5, 3.25; the box is 1 long, so that
// whiskers stay within 0.75 and 4.75: the last value inside is 3.5, and 5 is an outlier.
test('whiskers end at the last value within one and a half boxes, the rest are outliers', () => {
  expect(toBoxPlot([5, 1, 2.5, 3, 2, 3.5, 2.5])).toEqual({
    low: 1,
    q1: 2.25,
    median: 2.5,
    q3: 3.25,
    high: 3.5,
    outliers: [5],
  });
});

test('outliers at the same place are one', () => {
  expect(toBoxPlot([3, 3, 3, 3, 3, 1, 1, 5])?.outliers).toEqual([1, 5]);
});

// Quartiles 2.5, 3, 3.5 lie inside the data; with 1 and 2 offices they are the values themselves or between them.
test('one value is a point, two are a box without outliers', () => {
  expect(toBoxPlot([3])).toEqual({ low: 3, q1: 3, median: 3, q3: 3, high: 3, outliers: [] });
  expect(toBoxPlot([2, 4])).toEqual({ low: 2, q1: 2.5, median: 3, q3: 3.5, high: 4, outliers: [] });
});

test('without values there is no plot', () => {
  expect(toBoxPlot([])).toBeNull();
});

test('places are fractions of the axis from 1 to 5', () => {
  const plot = { low: 1, q1: 2, median: 3, q3: 4, high: 5, outliers: [1] };
  expect(placesOf(plot)).toEqual({ low: 0, q1: 0.25, median: 0.5, q3: 0.75, high: 1, outliers: [0] });
});
