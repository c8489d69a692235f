// Text from files: never parsed as HTML, and what cannot be seen is shown.

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
const PICTURE = /\p{Extended_Pictographic}\ufe0f?$/u;

// An element with attributes and children; strings become text.
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const codePoint = (char) => 'U+' + char.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');

// Appends text; control, direction and invisible characters become small marks. Line ends and tabs stay, as the page
// keeps blanks, unless `marked`: then line ends are shown, and blanks where there is nothing else to see.
const put = (parent, text, marked = false) => {
  if (marked && /^ +$/.test(text)) {
    parent.append(make('span', { class: 'blank' }, '␣'.repeat(text.length)));
    return parent;
  }
  let at = 0;
  for (const match of text.matchAll(UNSEEN)) {
    const char = match[0];
    const joins = char === '\u200d' && PICTURE.test(text.slice(at, match.index));
    if (joins || char === '\t' || (char === '\n' && !marked)) continue;
    parent.append(text.slice(at, match.index));
    if (char === '\n') parent.append(make('span', { class: 'blank', 'aria-hidden': 'true' }, '↵'), '\n');
    else parent.append(make('span', { class: 'unseen' }, codePoint(char)));
    at = match.index + char.length;
  }
  parent.append(text.slice(at));
  return parent;
};

// The same as one line of plain text, for attributes and options.
const said = (text, longest = 80) => {
  const plain = text.replace(/\n/g, ' ').replace(UNSEEN, (char) => `[${codePoint(char)}]`);
  const letters = [...plain];
  return letters.length > longest ? letters.slice(0, longest).join('') + '…' : plain;
};

const counted = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
