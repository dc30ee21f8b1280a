/** Runs a computation that reports its progress without pausing, and gives its result. */
export function runToEnd<Result>(computation: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = computation.next();
    if (step.done) return step.value;
  }
}
