/** Pressmark in Chinese: VS Code finds the texts in the installed package, for commands, preview and views; so it does for the others. */
import { openFile, previewFrame } from '../harness/workbench.mjs';
import { useWorkbench } from '../harness/fixture.mjs';

describe('languages of the user interface', () => {
  const fixture = useWorkbench({ language: 'zh-cn' });

  it('shows commands, the preview and the views in the language of VS Code', async () => {
    const { page } = fixture;
    await openFile(page, '003_19f6e8a27d40cb53.txt');
    await page.keyboard.press('F1');
    // Found by its English title as well, which the palette shows beneath.
    await page.locator('.quick-input-widget input.input').fill('>Pressmark: Open Article Preview to the Side');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Pressmark: 在侧边打开文章预览' }).click();

    const header = (await previewFrame(page)).locator('header');
    await header.locator('[data-command="pressmark.setStatus"]', { hasText: '未读' }).waitFor();
    await header.locator('[data-command="pressmark.setStance"]', { hasText: '立场…' }).waitFor();

    await page.locator('.activitybar a[aria-label="Pressmark"]').click();
    await page.locator('.pane-header', { hasText: '标注' }).waitFor();
  });
});
