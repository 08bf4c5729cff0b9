import type { Page } from '@playwright/test';
import type { Organisation } from './cast';
import { signIn } from './esi';
import type { Inbox } from './inbox';
import { Office } from './office';
import { pdf } from './test_files';

/** The head signs in, and the organisation is registered; answers the public door as it is open to the head. */
export async function signInRegistered(page: Page, inbox: Inbox, url: string, { inn, head }: Organisation): Promise<Office> {
  await signIn(page, inbox, head);
  const office = new Office(page.request, url);
  await office.registerOrganisation(inn, pdf);
  return office;
}
