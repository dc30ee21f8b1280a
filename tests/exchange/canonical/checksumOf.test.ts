import { expect, test } from 'vitest';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { exampleFile } from '@tests/exchange/exampleFile';

test('the checksum is the SHA-256 of the canonical JSON', async () => {
  // printf '{"a":1}' | sha256sum
  expect(await checksumOf({ a: 1 })).toBe('sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
});

test('the member checksum is left out', async () => {
  expect(await checksumOf({ a: 1, checksum: 'sha256:00' })).toBe(await checksumOf({ a: 1 }));
});

test('the checksum of the example is what another implementation computes', async () => {
  // Python 3.11: sha256(json.dumps(file, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
  expect(await checksumOf(exampleFile('response'))).toBe(
    'sha256:55b9f270889e8c2c9ad1263e6038b25b47d543f6635e3f3322cceada79aa73f5',
  );
});
