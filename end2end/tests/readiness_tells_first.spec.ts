import { ERKIN, GULNARA } from '../support/cast';
import { signIn } from '../support/esi';
import { expect, hydrated, test } from '../support/test';

test('a head without a signature reads what is missing', async ({ page, inbox, accessible }) => {
  await signIn(page, inbox, GULNARA);
  await hydrated(page);
  await page.getByRole('link', { name: 'Арызга даярдыкты текшерүү' }).click();
  const signature = page.locator('.readiness__item', { has: page.getByRole('heading', { name: 'Жеке жактын ЭСКсы' }) });
  await expect(signature).toHaveAttribute('data-state', 'missing');
  await expect(signature).toContainText('Жетишпейт');
  await expect(signature).toContainText(`Жеке жактын каттоо эсеби ${GULNARA.pin} система боюнча катталган эмес`);
  await expect(signature).toContainText('Эмне кылуу керек');
  await expect(signature).toContainText('Калкты тейлөө борборуна (ЦОН) кайрылып');
  await hydrated(page);
  await accessible(page);
});

test('a head with another name sees both names', async ({ page, inbox, accessible }) => {
  await signIn(page, inbox, ERKIN);
  await hydrated(page);
  await page.getByRole('link', { name: 'Арызга даярдыкты текшерүү' }).click();
  const match = page.locator('.readiness__item', { has: page.locator('.compare') });
  await expect(match).toHaveAttribute('data-state', 'missing');
  await expect(match.locator('.compare__side').filter({ hasText: 'Реестрдеги аты-жөнү' })).toContainText('Жээнбеков Эркин Асанович');
  await expect(match.locator('.compare__side').filter({ hasText: 'ЕСИдеги аты-жөнүңүз' })).toContainText('Жээнбеков Эркин Айбекович');
  await expect(match).toContainText('Реестрде башка жетекчи көрсөтүлгөн.');
  await expect(match).toContainText('юстиция органында кайра каттоодон өтүп');
  await expect(match.getByRole('link', { name: 'online.minjust.gov.kg сайтынан текшерүү' })).toHaveAttribute('href', 'https://online.minjust.gov.kg');
  await hydrated(page);
  await accessible(page);
});

test('a head the register does not name cannot register', async ({ page, inbox, accessible }) => {
  await signIn(page, inbox, ERKIN, '/organisation');
  await hydrated(page);
  await expect(page.getByRole('button', { name: /^Каттоо/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Маалыматты жүктөө' }).click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('Жээнбеков Эркин Асанович');
  await expect(refusal).toContainText('Жээнбеков Эркин Айбекович');
  await expect(refusal).toContainText('«Даярдык» барагында кантип оңдоо керектиги жазылган');
  await hydrated(page);
  await accessible(page);

  await page.goto('/organisation/confirm');
  await hydrated(page);
  await expect(page.getByRole('button', { name: 'Сактоо' })).toHaveAttribute('aria-disabled', 'true');
  // A form that is sent all the same is refused by the server.
  await page.locator('#register_organisation').evaluate((form: HTMLFormElement) => form.submit());
  await expect(page.getByRole('alert')).toContainText('Уюм системада катталган эмес');
  await page.goto('/licences');
  await hydrated(page);
  await expect(page.getByRole('button', { name: /^Арыз тапшыруу/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('link', { name: /«Даярдык» барагы/ }).click();
  await expect(page.locator('.compare')).toContainText('Жээнбеков Эркин Асанович');
});
