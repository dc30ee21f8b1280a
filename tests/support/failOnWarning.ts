import { beforeEach } from 'vitest';

/** What Vue only warns of is a mistake as well, such as a property that nobody takes. Loaded before every test file. */
if (typeof window !== 'undefined') {
  const { config } = await import('@vue/test-utils');
  beforeEach(() => {
    config.global.config.warnHandler = (warning, _component, trace) => {
      throw new Error(`${warning}\n${trace}`);
    };
  });
}
