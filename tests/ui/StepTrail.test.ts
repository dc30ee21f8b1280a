// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import StepTrail from '@/ui/StepTrail.vue';
import type { TrailStep } from '@/ui/trailStep';

const step = (id: string, state: TrailStep['state']): TrailStep => ({
  id,
  label: id,
  to: { name: id },
  testId: id,
  state,
  current: false,
});

describe('StepTrail', () => {
  it('draws a stop for each step of the path, and none for what stands below it', () => {
    const trail = mount(StepTrail, {
      props: {
        name: 'Topics',
        summary: 'Topics',
        steps: [step('first', 'done'), step('second', 'part')],
        more: [step('review', 'open')],
      },
      global: { components: { RouterLink: RouterLinkStub } },
    });
    const drawn = trail.findAll('li').map((item) => [item.text(), item.find('.stop').exists()]);
    expect(drawn).toEqual([
      ['first', true],
      ['second', true],
      ['review', false],
    ]);
  });
});
