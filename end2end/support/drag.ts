import type { Locator } from '@playwright/test';
import type { TestFile } from './test_files';

/** Drops a file on a place, as a hand that dragged it from the desktop. */
export async function dragTo(place: Locator, paper: TestFile): Promise<void> {
  const dragged = await place.page().evaluateHandle(({ name, mimeType, text }) => {
    const data = new DataTransfer();
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    data.items.add(new File([bytes], name, { type: mimeType }));
    return data;
  }, { ...paper, text: paper.buffer.toString('base64') });
  await place.dispatchEvent('dragover', { dataTransfer: dragged });
  await place.dispatchEvent('drop', { dataTransfer: dragged });
}
