import { organisation } from '../support/cast';
import { Mouse } from '../support/hand';
import { LicenceProcedure } from '../support/licence_procedure';
import { expectLargeTargets, expectNoSideScroll } from '../support/shape';
import { test } from '../support/test';

test.use({ locale: 'en-GB', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1 });

const POSITION = 'Head of studies';
const NOTE = 'The area was checked against the papers.';

test('a head applies on a phone, in English', async ({ page, inbox, accessible }) => {
  test.setTimeout(360_000);
  const school = organisation('school', 4);
  const procedure = new LicenceProcedure({
    page, inbox, lang: 'en', hand: new Mouse(), script: true,
    look: async () => {
      await expectNoSideScroll(page);
      await expectLargeTargets(page);
    },
    inspect: accessible,
  });

  await procedure.setUp(school, POSITION);
  await procedure.apply(school, { position: POSITION, note: NOTE, by: 'mail' });
});
