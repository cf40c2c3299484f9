import assert from 'node:assert/strict';
import { likeliestFirst, sidecarFor, sidecarsOf, straySidecars } from '../../../src/core/sidecar/ownedSidecars';

describe('sidecars of a folder', () => {
  const files = [
    '/n/a',
    '/n/a.txt',
    '/n/a.txt.annotation.yaml',
    '/n/a.txt.mina.annotation.yaml',
    '/n/a.bo.annotation.yaml',
    '/n/b.txt',
    '/n/gone.txt.annotation.yaml',
    '/n/gone.txt.mina.annotation.yaml',
  ];

  it('belong to the file that their name says, the longer name first', () => {
    assert.deepEqual(sidecarsOf('/n/a.txt', files), ['/n/a.txt.annotation.yaml', '/n/a.txt.mina.annotation.yaml']);
    assert.deepEqual(sidecarsOf('/n/a', files), ['/n/a.bo.annotation.yaml']);
    // Without `a.txt`, its sidecar is the one of someone called txt.
    assert.deepEqual(sidecarsOf('/n/a', ['/n/a', '/n/a.txt.annotation.yaml']), ['/n/a.txt.annotation.yaml']);
    assert.deepEqual(sidecarsOf('/n/b.txt', files), []);
    assert.deepEqual(sidecarsOf('/n/a.txt.annotation.yaml', files), [], 'a sidecar has none itself');
  });

  it('are found for a file that is gone already', () => {
    const [plain, own] = sidecarsOf('/n/gone.txt', files);
    assert.equal(sidecarFor(plain!, '/n/gone.txt', '/m/B.html'), '/m/B.html.annotation.yaml');
    assert.equal(sidecarFor(own!, '/n/gone.txt', '/n/gone2.txt'), '/n/gone2.txt.mina.annotation.yaml');
  });

  it('are strays where no file is there for them', () => {
    assert.deepEqual(straySidecars(files), ['/n/gone.txt.annotation.yaml', '/n/gone.txt.mina.annotation.yaml']);
  });

  it('are held first against files of the same name or folder', () => {
    const candidates = ['/m/x.txt', '/n/y.txt', '/m/gone.txt'];
    assert.deepEqual(likeliestFirst('/n/gone.txt', candidates), ['/m/gone.txt', '/n/y.txt', '/m/x.txt']);
  });
});
