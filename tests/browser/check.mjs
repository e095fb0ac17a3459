// Pages in a browser: node check.mjs FOLDER FILE.html …, with playwright-core, axe-core and html-validate installed there.
// Measures at three widths, light and dark, that no word is broken, nothing is wider than the screen and nothing is asked
// of anybody; runs axe; and writes pictures and A4 and Letter sheets into FOLDER. Ends with 1 where it finds anything.
import { mkdtempSync, readFileSync } from 'fs';
import { createRequire } from 'module';
import { basename, resolve } from 'path';
import { pathToFileURL } from 'url';

const require = createRequire(`${process.cwd()}/`);
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const context = await chromium.launchPersistentContext(mkdtempSync('/tmp/profile-'),
  { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, args, bypassCSP: true });

/// Runs in the page: words whose letters stand on more than one line, words beyond the edge, badges over what
/// stands beside them, and words of a drawing that run into each other.
const measure = () => {
  const found = new Set();
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) found.add(`the page is ${document.documentElement.scrollWidth} wide`);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node; (node = walk.nextNode());) {
    const hidden = (element) => element && (getComputedStyle(element).clipPath !== 'none' || hidden(element.parentElement));
    if (hidden(node.parentElement) || (node.parentElement.closest('svg') && !node.parentElement.closest('text'))) continue;
    for (const word of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
      if (new Set(boxes.map((box) => Math.round(box.top))).size > 1) found.add(`broken: ${word[0]}`);
      if (boxes.some((box) => box.right > wide + 1 || box.left < -1)) found.add(`outside: ${word[0]}`);
    }
  }
  for (const badge of document.querySelectorAll('.badge')) {
    const [a, b] = [badge, badge.nextElementSibling].map((element) => element?.getBoundingClientRect());
    if (b && a.right > b.left + 1 && a.left < b.right && a.bottom > b.top + 4 && a.top < b.bottom - 4) found.add(`over what stands beside it: ${badge.textContent}`);
  }
  for (const drawing of document.querySelectorAll('svg')) {
    const texts = [...drawing.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    texts.forEach(([one, a], n) => texts.slice(n + 1).forEach(([other, b]) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > -2 && down > 4) found.add(`run together: ${one}, ${other}`);
    }));
  }
  return [...found];
};

const [folder, ...files] = process.argv.slice(2);
let wrong = 0;
const tell = (...said) => { wrong += 1; console.log(...said); };
for (const file of files) {
  const name = basename(file, '.html');
  const address = pathToFileURL(resolve(file)).href;
  for (const [width, colorScheme] of [[375, 'light'], [375, 'dark'], [768, 'light'], [768, 'dark'], [1280, 'light'], [1280, 'dark']]) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    page.on('request', (request) => { if (request.url() !== address) tell(name, 'asks for', request.url()); });
    await page.goto(address);
    await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    const found = await page.evaluate(measure);
    if (found.length) tell(name, width, colorScheme, found);
    await page.addScriptTag({ content: axe });
    const { violations } = await page.evaluate(() => axe.run());
    if (violations.length) tell(name, width, colorScheme, violations.map((v) => `${v.impact} ${v.id}`));
    await page.close();
  }
  for (const format of ['A4', 'Letter']) {
    const page = await context.newPage();
    await page.goto(address);
    await page.pdf({ path: `${folder}/${name}-${format}.pdf`, format });
    await page.close();
  }
}
await context.close();
console.log(`${files.length} pages, ${wrong} findings`);
process.exit(wrong ? 1 : 0);
