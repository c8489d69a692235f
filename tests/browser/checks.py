"""Checks of a page as accessibility checkers make them, run in the page: each gives a list of what is wrong."""

from __future__ import annotations

NAMES = """() => {
  const visible = (e) => e.checkVisibility();
  const name = (e) => e.getAttribute('aria-label') || e.textContent.trim()
    || [...(e.labels || [])].map((l) => l.textContent.trim()).join(' ')
    || (e.getAttribute('aria-labelledby') || '').split(' ')
      .map((id) => document.getElementById(id)?.textContent).join(' ');
  return [...document.querySelectorAll('button, a, input, select, [role=button], [role=dialog], dialog, [role=img]')]
    .filter((e) => visible(e) && !name(e)?.trim()).map((e) => e.outerHTML.slice(0, 120));
}"""

REFERENCES = """() => {
  const wrong = [];
  const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`twice: ${id}`);
  for (const key of ['aria-controls', 'aria-labelledby', 'for']) {
    for (const e of document.querySelectorAll(`[${key}]`)) {
      if (!document.getElementById(e.getAttribute(key))) wrong.push(`${key}=${e.getAttribute(key)}`);
    }
  }
  return wrong;
}"""

STRUCTURE = """() => {
  const wrong = [];
  const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].map((e) => Number(e.tagName[1]));
  if (levels.filter((l) => l === 1).length !== 1) wrong.push('one h1');
  levels.forEach((l, i) => { if (i && l > levels[i - 1] + 1) wrong.push(`h${levels[i - 1]} then h${l}`); });
  for (const name of ['header', 'main', 'footer', '[role=search]']) {
    if (!document.querySelector(name)) wrong.push(`no ${name}`);
  }
  for (const th of document.querySelectorAll('th')) if (!th.scope) wrong.push('a th without scope');
  if (!document.documentElement.lang) wrong.push('no lang');
  if (!document.title) wrong.push('no title');
  return wrong;
}"""

# Text against what lies behind it: 4.5 to 1, large text 3 to 1; what is half transparent counts as it looks.
CONTRAST = """() => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, under, alpha) => top.slice(0, 3).map((v, i) => v * alpha + under[i] * (1 - alpha));
  const light = (c) => {
    const [r, g, b] = c.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    const chain = [];
    for (let e = element; e; e = e.parentElement) chain.unshift(rgba(getComputedStyle(e).backgroundColor));
    return chain.reduce((under, top) => over(top, under, top[3]), [255, 255, 255]);
  };
  const wrong = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const unseen = 'script, style, option, noscript, .hidden, .skip';
    if (!node.data.trim() || !element.checkVisibility() || element.closest(unseen)) continue;
    const style = getComputedStyle(element);
    let opacity = 1;
    for (let e = element; e; e = e.parentElement) opacity *= Number(getComputedStyle(e).opacity);
    const under = behind(element);
    const ink = over(rgba(style.color), under, rgba(style.color)[3] * opacity);
    const [a, b] = [light(ink), light(under)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const where = `${element.tagName}.${element.className} "${node.data.trim().slice(0, 30)}"`;
    if (ratio < least) wrong.add(`${ratio.toFixed(2)} ${where}`);
  }
  return [...wrong];
}"""

# Buttons and fields large enough for a thumb; marks stand in text and are exempt.
TARGETS = """() => [...document.querySelectorAll('button, select, input')]
  .filter((e) => e.checkVisibility() && !e.closest('.hidden') && e.type !== 'checkbox' && !e.matches('.pair'))
  .map((e) => [e.id || e.textContent, e.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 24 || box.width < 24)).map(([name]) => name)"""
