import { translator } from '@nhipcau/i18n';
import { expect, type Page, test } from '@playwright/test';
import { pngOf } from '../fixtures/png.ts';
import { contextOf, signIn } from '../fixtures/sign-in.ts';
import { BulletinPage } from '../pages/bulletin.ts';

/** A new bulletin of 2025; the form proposes its number. */
async function newBulletin(page: Page, title: string): Promise<BulletinPage> {
  const bulletins = new BulletinPage(page);
  await bulletins.openNew();
  await bulletins.field('title').fill(title);
  await bulletins.field('plannedOn').fill('2025-07-31');
  await bulletins.createButton.click();
  await expect(bulletins.heading).toHaveText(title);
  return bulletins;
}

test('from an event to an approved bulletin, with a number that differs on the way', async ({ page, browser }) => {
  await signIn(page, 'staff');
  const staff = await newBulletin(page, 'Bản tin từ sự kiện');
  const [bulletinId = ''] = staff.ids;
  await staff.addFromEvent('Giao lưu');
  const [, articleId = ''] = staff.ids;
  await expect(staff.text('en')).toContainText('Organised by');
  await expect(staff.title('en')).not.toHaveValue('');

  // asked again the same event opens the article that is there
  await staff.open(bulletinId);
  await staff.addFromEvent('Giao lưu');
  expect(staff.ids).toEqual([bulletinId, articleId]);

  await staff.take('toTranslation');
  await expect(staff.articleStatus('TRANSLATION')).toBeVisible();
  const saved = staff.saved();
  await staff.append('en', 'There were 4711 guests.');
  await saved;
  await expect(staff.findings(/4[.,]711/)).toBeVisible();
  await staff.take('toReview');
  await expect(staff.articleStatus('REVIEW')).toBeVisible();

  const office = await contextOf(browser, 'leader');
  const leader = new BulletinPage(await office.newPage());
  await leader.openArticle(bulletinId, articleId);
  await leader.take('approve');
  await expect(leader.dialog).toContainText('1');
  await leader.page.keyboard.press('Escape');
  await expect(leader.articleStatus('REVIEW')).toBeVisible();
  // it says where: the place is led to, and mended there
  await leader.findings(/4[.,]711/).click();
  await expect(leader.text('en')).toBeFocused();
  const mended = leader.saved();
  await leader.text('en').getByText('4711').click({ clickCount: 3 });
  await leader.page.keyboard.press('Backspace');
  await mended;
  await expect(leader.findings(/4[.,]711/)).toHaveCount(0);
  await leader.take('approve');
  await expect(leader.articleStatus('APPROVED')).toBeVisible();
  await expect(leader.text('vi')).toHaveAttribute('contenteditable', 'false');

  await leader.open(bulletinId);
  await leader.bulletinStep('approve').click();
  await leader.confirmBulletinStep('approve');
  await expect(leader.status('APPROVED')).toBeVisible();
  await office.close();

  // staff cannot publish, and finds nothing to be done
  await staff.open(bulletinId);
  await expect(staff.status('APPROVED')).toBeVisible();
  await expect(staff.bulletinStep('approve')).toHaveCount(0);
});

test('of two who write, each in one language, both texts stay; in the same one somebody has to choose', async ({ page, browser }) => {
  await signIn(page, 'staff');
  const first = await newBulletin(page, 'Hai người cùng viết');
  await first.addEmpty();
  const [bulletinId = '', articleId = ''] = first.ids;
  const office = await contextOf(browser, 'admin');
  const second = new BulletinPage(await office.newPage());
  await second.openArticle(bulletinId, articleId);
  await expect(second.text('en')).toBeVisible();

  let saved = first.saved();
  await first.title('vi').fill('Bài chung');
  await saved;
  saved = second.saved();
  await second.title('en').fill('A common article');
  await saved;
  // what the other wrote has come in
  await expect(second.title('vi')).toHaveValue('Bài chung');

  // staff has not seen the last save, and changes what it changed
  await first.title('en').fill('Another title');
  await expect(first.conflict).toContainText('A common article');
  await expect(first.conflict).toContainText('Another title');
  saved = first.saved();
  await first.chooseInConflict('mine');
  await saved;
  await second.openArticle(bulletinId, articleId);
  await expect(second.title('en')).toHaveValue('Another title');

  // the other text is a version, and can be gone back to
  await second.openPanel('versions');
  await second.compare(3).click();
  await expect(second.compareDialog).toContainText('A common article');
  await second.restoreButton.click();
  await expect(second.title('en')).toHaveValue('A common article');
  await office.close();
});

test('the editor is used with the keyboard alone, and takes no address that runs script', async ({ page }) => {
  await signIn(page, 'staff');
  const bulletins = await newBulletin(page, 'Chỉ dùng bàn phím');
  await bulletins.addEmpty();
  const { keyboard } = page;
  await bulletins.title('vi').focus();
  await keyboard.type('Tin ngắn');
  await keyboard.press('Tab');
  await expect(bulletins.toolbar('vi').getByRole('combobox')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(bulletins.tool('vi', 'bold')).toBeFocused();
  await keyboard.press('Enter');
  await expect(bulletins.text('vi')).toBeFocused();
  await keyboard.type('Hữu nghị');
  await expect(bulletins.text('vi').locator('strong')).toHaveText('Hữu nghị');

  await keyboard.press('ControlOrMeta+a');
  // back into the toolbar, where the last stop was
  await keyboard.press('Shift+Tab');
  await expect(bulletins.tool('vi', 'bold')).toBeFocused();
  for (let step = 0; step < 7; step++) await keyboard.press('ArrowRight');
  await expect(bulletins.tool('vi', 'link')).toBeFocused();
  await keyboard.press('Enter');
  const href = bulletins.linkDialog.getByLabel(bulletins.linkWords('href'));
  await href.fill('javascript:alert(1)');
  await keyboard.press('Enter');
  await expect(bulletins.linkDialog).toContainText(bulletins.linkWords('wrong'));
  const saved = bulletins.saved();
  await href.fill('example.org/tin');
  await keyboard.press('Enter');
  await expect(bulletins.text('vi').getByRole('link')).toHaveAttribute('href', 'https://example.org/tin');
  await saved;

  // a passage is spoken of
  await keyboard.press('ControlOrMeta+a');
  await bulletins.tool('vi', 'comment').click();
  await expect(bulletins.commentText).toBeFocused();
  await keyboard.type('Nên viết rõ hơn');
  await bulletins.commentButton('send').click();
  // the box holds the same words until it is sent
  await expect(bulletins.commentText).toBeHidden();
  await expect(bulletins.panel).toContainText('Nên viết rõ hơn');
  await page.reload();
  await bulletins.openPanel('comments');
  await expect(bulletins.panel).toContainText('Nên viết rõ hơn');
  await expect(bulletins.text('vi').locator('strong')).toHaveText('Hữu nghị');
});

test('a picture goes into both languages; a drawing, and what only calls itself a picture, are refused in words', async ({ page }) => {
  await signIn(page, 'staff');
  const staff = await newBulletin(page, 'Có ảnh');
  await staff.addEmpty();
  const alt = { vi: 'Toàn cảnh buổi gặp mặt', en: 'The gathering' };
  await staff.text('vi').click();
  await staff.tool('vi', 'image').click();
  const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>');
  const t = translator('vi', 'bulletin');
  await staff.sendPicture({ name: 'tranh.svg', mimeType: 'image/svg+xml', buffer: drawing }, alt);
  await expect(staff.pictureDialog.getByRole('alert')).toHaveText(t('image.refused'));
  await staff.sendPicture({ name: 'tranh.png', mimeType: 'image/png', buffer: drawing }, alt);
  await expect(staff.pictureDialog.getByRole('alert')).toHaveText(translator('vi', 'file')('error.kind', { kinds: 'PNG, JPG, WEBP' }));
  await staff.sendPicture({ name: 'rong.png', mimeType: 'image/png', buffer: pngOf(8000, 5001) }, alt);
  await expect(staff.pictureDialog.getByRole('alert')).toHaveText(translator('vi', 'file')('error.tooManyPixels', { most: 24 }));

  const saved = staff.saved();
  await staff.sendPicture({ name: 'ANH.PNG', mimeType: 'image/png', buffer: pngOf(300, 200) }, alt);
  await expect(staff.pictureDialog).toBeHidden();
  await saved;
  await page.reload();
  for (const language of ['vi', 'en'] as const) {
    const picture = staff.picture(language, alt[language]);
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(300);
  }
});

test('published sentences and terms are offered while translating', async ({ page }) => {
  await signIn(page, 'staff');
  const bulletins = await newBulletin(page, 'Bộ nhớ dịch');
  await bulletins.addEmpty();
  await bulletins.text('vi').click();
  await page.keyboard.type('Công thức được phát bằng hai thứ tiếng trong công tác đối ngoại nhân dân.');
  await bulletins.openPanel('memory');
  await bulletins.text('vi').click();
  await expect(bulletins.panel).toContainText('people-to-people diplomacy');
  await expect(bulletins.panel).toContainText('The recipes were handed out in two languages.');
});

test('the list says what is late, and an association has no bulletins', async ({ page, browser }) => {
  await signIn(page, 'leader');
  const bulletins = new BulletinPage(page);
  await bulletins.openList('?late=1');
  await expect(bulletins.rows.first()).toBeVisible();
  await bulletins.openList('?year=2024');
  await expect(bulletins.rows).toHaveCount(4);
  const other = await contextOf(browser, 'association');
  const theirs = new BulletinPage(await other.newPage());
  await theirs.openList();
  await expect(theirs.page).toHaveURL(/\/denied$/);
  await other.close();
});
