import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../src/core/sidecar/spliceYaml';
import { readUndoSteps, takeStep, undoStep, writeUndoSteps, type UndoStep } from '../../../src/core/sidecar/undoSteps';
import { random } from '../random';

describe('steps to undo', () => {
  it('take a text back and forth over any edits, also when they were kept in between', () => {
    const { seed, below, pick } = random();
    const word = (): string => Array.from({ length: below(8) }, () => pick(['a', '\n', '港', '😀', 'é'])).join('');
    for (let round = 0; round < 100; round++) {
      const texts: (string | undefined)[] = [pick([undefined, '', word()])];
      let steps: UndoStep[] = [];
      for (let count = 0; count < 6; count++) {
        const before = texts.at(-1);
        const edits: TextEdit[] = [];
        for (let start = 0; start <= (before ?? '').length;) {
          const end = Math.min((before ?? '').length, start + below(4));
          if (below(2)) edits.push({ start, end, newText: word() });
          start = end + 1;
        }
        const after = applyEdits(before ?? '', edits);
        steps.push(undoStep('file:///tide.yaml', before, edits, after));
        texts.push(after);
      }
      steps = readUndoSteps(writeUndoSteps({ done: steps, undone: [] }))!.done;
      for (let at = steps.length - 1; at >= 0; at--)
        assert.equal(takeStep(steps[at]!, 'back', texts[at + 1])!.text, texts[at], `seed ${seed}`);
      for (const [at, step] of steps.entries())
        assert.equal(takeStep(step, 'forth', texts[at])!.text, texts[at + 1], `seed ${seed}`);
    }
  });

  it('are refused where the text is another', () => {
    const step = undoStep('file:///tide.yaml', 'low', [{ start: 0, end: 3, newText: 'high' }], 'high');
    assert.equal(takeStep(step, 'back', 'high tide'), undefined);
    assert.equal(takeStep(step, 'back', undefined), undefined);
    assert.equal(
      takeStep({ ...step, replaced: [{ start: 0, oldText: 'ebb', newText: 'high' }] }, 'back', 'high'),
      undefined,
    );
  });

  it('are kept while they fit, the newest first; broken or foreign ones are none', () => {
    const big = (size: number): UndoStep => {
      const after = 'x'.repeat(size);
      return undoStep('file:///tide.yaml', '', [{ start: 0, end: 0, newText: after }], after);
    };
    const steps = { done: [big(3), big(3_900_000), big(1_000_000), big(5)], undone: [big(7)] };
    const kept = readUndoSteps(writeUndoSteps(steps))!;
    assert.deepEqual(kept, { done: steps.done.slice(2), undone: steps.undone });

    const json = writeUndoSteps({ done: [big(2)], undone: [] });
    for (const broken of [
      '',
      'null',
      '[]',
      '{}',
      json.slice(0, -20),
      json.replace('"pressmarkUndo":1', '"pressmarkUndo":2'),
      json.replace('"start":0', '"start":-1'),
      json.replace('"oldText":""', '"oldText":3'),
      json.replace(/"after":"\d/, '"after":"z'),
    ])
      assert.equal(readUndoSteps(broken), undefined, broken);
  });
});
