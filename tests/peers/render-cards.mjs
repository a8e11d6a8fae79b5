// Builds a page on which Microsoft's own renderer draws Adaptive Cards with the Teams host configuration of one theme.
//   standard input   { "cards": [ … ], "theme": "light"|"dark", "widthPx": 480, "hostConfig": "FILE" }
//   standard output  the page: whole, without any address in it
// The page sets document.title to "drawn" when it is, and window.cardProblems to what does not fit or could not be drawn.
import fs from 'node:fs';
import { readInput } from './standard-input.mjs';

const read = name => fs.readFileSync(new URL(`./node_modules/${name}`, import.meta.url), 'utf8');
const input = readInput();
const hostConfig = JSON.parse(fs.readFileSync(input.hostConfig, 'utf8'));
const style = fs.readFileSync(new URL('./render-cards.css', import.meta.url), 'utf8');
const drawing = fs.readFileSync(new URL('./render-cards.page.js', import.meta.url), 'utf8');

// A script element ends at the first "</", whatever the JSON around it means.
const inline = value => JSON.stringify(value).replaceAll('<', '\\u003c');

process.stdout.write(`<!doctype html>
<html lang="en" data-theme="${input.theme === 'dark' ? 'dark' : 'light'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>drawing</title><style>${style}</style></head>
<body style="width:${Number(input.widthPx)}px">
<script>${read('adaptivecards/dist/adaptivecards.min.js')}</script>
<script>${read('markdown-it/dist/browser/markdown-it.umd.min.js')}</script>
<script>const cards = ${inline(input.cards)}, hostConfig = ${inline(hostConfig)};</script>
<script>${drawing}</script>
</body>
</html>
`);
